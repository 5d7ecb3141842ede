import { expect, test } from 'vitest';
import { ratioInterval, ratioOfSums } from './ratio-interval';

const CLICKS = [10, 12, 9, 14, 11, 8];
const IMPRESSIONS = [100, 130, 95, 120, 110, 100];
const DAYS = CLICKS.map((numerator, i) => ({ numerator, denominator: IMPRESSIONS[i] ?? 0 }));

test('matches the linearised variance and t quantile computed in SciPy', () => {
  const ratio = ratioInterval(DAYS);
  expect(ratio?.estimate).toBeCloseTo(0.09770992366412214, 12);
  expect(ratio?.se).toBeCloseTo(0.005017322112847501, 12);
  expect(ratio?.low).toBeCloseTo(0.08481248657729994, 10);
  expect(ratio?.high).toBeCloseTo(0.11060736075094434, 10);
});

test('is sum over sum, not the mean of daily ratios', () => {
  const days = [
    { numerator: 1, denominator: 1 },
    { numerator: 0, denominator: 99 },
  ];
  expect(ratioOfSums(days)).toBe(0.01);
  expect(ratioOfSums([])).toBeNull();
});

test('under five days with data there are too few days', () => {
  expect(ratioInterval(DAYS.slice(0, 4))).toBeNull();
  const idle = Array.from({ length: 10 }, () => ({ numerator: 0, denominator: 0 }));
  expect(ratioInterval([...DAYS.slice(0, 4), ...idle])).toBeNull();
});

test('days in proportion have no error; spend without conversions has no ratio', () => {
  const steady = Array.from({ length: 5 }, (_, i) => ({ numerator: 2 * (i + 1), denominator: i + 1 }));
  expect(ratioInterval(steady)).toMatchObject({ estimate: 2, low: 2, high: 2, days: 5 });
  const spendOnly = Array.from({ length: 6 }, () => ({ numerator: 100, denominator: 0 }));
  expect(ratioInterval(spendOnly)).toBeNull();
});

test('the lower end never falls below zero', () => {
  const burst = [0, 0, 0, 0, 40].map((numerator) => ({ numerator, denominator: 100 }));
  expect(ratioInterval(burst)?.low).toBe(0);
});
