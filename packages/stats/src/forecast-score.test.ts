import { expect, test } from 'vitest';
import { brierScore, crpsLogNormal, crpsNormal } from './forecast-score';

// Expected values: the defining integral of (F(x) - 1{x >= y})^2, integrated numerically in SciPy.
test('CRPS of a normal forecast', () => {
  expect(crpsNormal(2, 1.5, 3.2)).toBeCloseTo(0.714337326362662, 9);
});

test('CRPS of a lognormal forecast, also for an outcome below its support', () => {
  expect(crpsLogNormal(1, 0.5, 4)).toBeCloseTo(0.7280666243866399, 8);
  expect(crpsLogNormal(1, 0.5, -1)).toBeCloseTo(3.2290716461211324, 8);
});

test('a forecast without spread is scored by its absolute error', () => {
  expect(crpsNormal(2, 0, 3.5)).toBe(1.5);
  expect(crpsLogNormal(0, 0, 3)).toBe(2);
});

test('a sharper forecast wins when right and loses when wrong', () => {
  expect(crpsNormal(10, 1, 10)).toBeLessThan(crpsNormal(10, 5, 10));
  expect(crpsNormal(10, 1, 25)).toBeGreaterThan(crpsNormal(10, 5, 25));
});

test('Brier score', () => {
  expect(
    brierScore([
      { probability: 0.9, happened: true },
      { probability: 0.3, happened: false },
      { probability: 0.6, happened: false },
    ]),
  ).toBeCloseTo((0.01 + 0.09 + 0.36) / 3, 12);
  expect(brierScore([])).toBeNull();
});
