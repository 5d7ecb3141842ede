import { expect, test } from 'vitest';
import { betaCdf, betaQuantile } from './beta';
import { logGamma } from './log-gamma';

// Expected values from SciPy 1.17 (gammaln, betainc, betaincinv).
test.each([
  [0.1, 2.252712651734206],
  [0.5, 0.5723649429247],
  [5, 3.1780538303479458],
  [100.5, 361.43554046777757],
  [5000.25, 37584.7555952329],
])('logGamma(%d)', (x, expected) => {
  expect(logGamma(x) / expected).toBeCloseTo(1, 12);
});

test.each([
  [0.5, 2, 3, 0.6875],
  [0.2, 0.5, 0.5, 0.2951672353008665],
  [0.015, 60, 4000, 0.5629758265999976],
  [0.9, 10, 1, 0.34867844010000004],
  [0.01, 30, 5000, 0.9992317784448098],
])('betaCdf(%d, %d, %d)', (x, a, b, expected) => {
  expect(betaCdf(x, a, b)).toBeCloseTo(expected, 9);
});

test.each([
  [0.025, 2, 3, 0.06758598648854294],
  [0.05, 0.5, 0.5, 0.0061558297024311365],
  [0.025, 60, 4000, 0.011298648817821872],
  [0.975, 60, 4000, 0.01871027322295501],
  [0.5, 1, 1, 0.5],
])('betaQuantile(%d, %d, %d)', (p, a, b, expected) => {
  expect(betaQuantile(p, a, b)).toBeCloseTo(expected, 11);
});

test('the ends map to the ends, and nonsense is NaN rather than a number', () => {
  expect(betaCdf(0, 2, 3)).toBe(0);
  expect(betaCdf(1, 2, 3)).toBe(1);
  expect(betaQuantile(0, 2, 3)).toBe(0);
  expect(betaQuantile(1, 2, 3)).toBe(1);
  expect([betaCdf(1.2, 2, 3), betaQuantile(0.5, 0, 3), logGamma(0)]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
});
