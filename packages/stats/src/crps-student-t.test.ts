import { expect, test } from 'vitest';
import { crpsStudentT, tCdf, tDensity } from './crps-student-t';
import { crpsNormal } from './forecast-score';

// Expected values: the defining integral of (F(x) - 1{x >= y})^2, integrated numerically in SciPy.
test.each([
  [0, 1, 4, 0.7, 0.4387928754905838],
  [-3, 0.5, 7, -1.2, 1.4794069423163458],
  [1, 2, 30, 5.5, 3.3643225831370316],
  [0, 1, 1.5, 3, 2.149916348304277],
])('CRPS of %d + %d T(%d) at %d', (location, scale, df, outcome, expected) => {
  expect(crpsStudentT(location, scale, df, outcome)).toBeCloseTo(expected, 6);
});

// Expected values: scipy.stats.t.
test.each([
  [-1.3, 4, 0.13172579823561206, 0.15538195452212658],
  [2.1, 7, 0.9630644018935387, 0.054538183396588474],
  [0.4, 1.5, 0.630639530998568, 0.3001896304081815],
])('distribution of T at %d with %d degrees of freedom', (t, df, cdf, density) => {
  expect(tCdf(t, df)).toBeCloseTo(cdf, 11);
  expect(tDensity(t, df)).toBeCloseTo(density, 11);
});

test('many degrees of freedom are a normal, one is no score, no spread is the absolute error', () => {
  expect(crpsStudentT(2, 1.5, 1e6, 3.2)).toBeCloseTo(crpsNormal(2, 1.5, 3.2), 5);
  expect(crpsStudentT(0, 1, 1, 0)).toBe(Number.POSITIVE_INFINITY);
  expect(crpsStudentT(2, 0, 5, 3.5)).toBe(1.5);
});
