import { expect, test } from 'vitest';
import { beforeAfterForecast, daySpread, holdbackForecast, logT } from './outcome-forecast';
import { daysUntilSure, moreDays, trialsEach } from './surer';

test('quantiles of a log-t are its own', () => {
  const { p10, p50, p90 } = logT(0.1, 0.05, 7); // scipy.stats.t.ppf(.9, 7)
  expect([p10, p50, p90]).toEqual([
    expect.closeTo(1.0296859, 6),
    expect.closeTo(Math.exp(0.1), 10),
    expect.closeTo(1.18618965, 6),
  ]);
});

test('the rhythm of the week is no spread, once there are two weeks', () => {
  const week = [40, 42, 44, 42, 40, 20, 22].map((numerator) => ({ numerator, denominator: 1000 }));
  expect(daySpread([...week, ...week])).toEqual({ variance: expect.closeTo(0, 12), days: 14, df: 7 });
  const odd = [...week, ...week, ...week].slice(0, 20);
  expect(daySpread(odd)).toMatchObject({ days: 14, df: 7 });
});

test('one week: the plain variance of a ratio of sums', () => {
  const days = [10, 14, 12, 8, 11, 9, 13].map((numerator) => ({ numerator, denominator: 100 }));
  // Residuals 10 - 11 and so on: squares sum to 28; 7/6 x 28 / 77^2.
  expect(daySpread(days)).toEqual({ variance: expect.closeTo(((7 / 6) * 28) / 77 ** 2, 12), days: 7, df: 6 });
  expect(daySpread(days.slice(0, 2))).toBeNull();
  expect(daySpread(days.map((day) => ({ ...day, numerator: 0 })))).toBeNull();
});

test('the gain, the days before and the days after add up', () => {
  const spread = { variance: 0.0004, days: 28, df: 21 };
  const forecast = beforeAfterForecast(
    { metric: 'ctr', per: 'impression' },
    { mean: 0.1, variance: 0.0009 },
    spread,
    14,
  );
  expect(forecast).toMatchObject({ comparedWith: 'before', beforeDays: 28, windowDays: 14, scale: 'ratio' });
  expect(forecast.distribution).toMatchObject({ mu: 0.1, df: 21 });
  expect(forecast.distribution.sigma).toBeCloseTo(Math.sqrt(0.0009 + 0.0004 + 0.0008), 12);
});

test('a holdback leaves chance and own days only', () => {
  const rest = { share: 0.2, countPerDay: 50, dayNoise: 0.01, df: 20 };
  const { distribution } = holdbackForecast({ metric: 'ctr', per: 'impression' }, { mean: 0, variance: 0 }, rest, 10);
  expect(distribution.sigma ** 2).toBeCloseTo(1 / 100 + 1 / 400 + 0.002, 12);
});

test('size of a test, width after a week more, days until sure', () => {
  // Closed form with SciPy's quantiles: 5% against 5.5%, 80% power, 5% two-sided.
  expect(trialsEach(0.05, 0.1)).toBe(31_231);
  expect(trialsEach(0.05, 0.1, 2.5)).toBe(78_077);
  expect(moreDays(21, 7)).toEqual({ by: 'more_days', days: 7, narrower: expect.closeTo(1 - Math.sqrt(0.75), 12) });
  expect(daysUntilSure(0.9, 0.99, 14)).toBe(33);
  expect(daysUntilSure(0.5, 0.99, 14)).toBeNull();
  expect(daysUntilSure(0.6, 0.99, 14)).toBeNull();
});
