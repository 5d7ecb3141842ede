import { addDays } from '@upbeat/core/clock';
import { expect, test } from 'vitest';
import { beforeAfterForecast, daySpread, holdbackForecast, logT } from './outcome-forecast';
import { daysUntilSure, moreDays, trialsEach } from './surer';

const dated = (counts: readonly number[], denominator: number) =>
  counts.map((numerator, at) => ({ date: addDays('2026-03-02', at), numerator, denominator }));
const WEEK = [40, 42, 44, 42, 40, 20, 22];

test('quantiles of a log-t are its own', () => {
  const { p10, p50, p90 } = logT(0.1, 0.05, 7); // scipy.stats.t.ppf(.9, 7)
  expect([p10, p50, p90]).toEqual([
    expect.closeTo(1.0296859, 6),
    expect.closeTo(Math.exp(0.1), 10),
    expect.closeTo(1.18618965, 6),
  ]);
});

test('the rhythm of the week is no spread, once there are two weeks', () => {
  expect(daySpread(dated([...WEEK, ...WEEK], 1000))).toEqual({
    variance: expect.closeTo(0, 12),
    days: 14,
    span: 14,
    df: 7,
  });
  expect(daySpread(dated([...WEEK, ...WEEK, ...WEEK].slice(0, 20), 1000))).toMatchObject({ days: 14, df: 7 });
});

test('a day that is missing shifts no weekday: the rhythm stays no spread, and the days before are the calendar’s', () => {
  const six = dated([...WEEK, ...WEEK, ...WEEK, ...WEEK, ...WEEK, ...WEEK], 1000);
  const gaps = six.filter((_, at) => at !== 20 && at !== 9);
  expect(daySpread(gaps)).toEqual({ variance: expect.closeTo(0, 12), days: 40, span: 42, df: 33 });
  // Every third day of a month: too few for a mean of each weekday, so that the plain variance speaks.
  const thin = six.filter((_, at) => at % 3 === 0).slice(0, 10);
  expect(daySpread(thin)).toMatchObject({ days: 10, span: 28, df: 9 });
});

test('one week: the plain variance of a ratio of sums', () => {
  const days = dated([10, 14, 12, 8, 11, 9, 13], 100);
  // Residuals 10 - 11 and so on: squares sum to 28; 7/6 x 28 / 77^2.
  expect(daySpread(days)).toEqual({ variance: expect.closeTo(((7 / 6) * 28) / 77 ** 2, 12), days: 7, span: 7, df: 6 });
  expect(daySpread(days.slice(0, 2))).toBeNull();
  expect(daySpread(days.map((day) => ({ ...day, numerator: 0 })))).toBeNull();
});

test('the gain, the days before and the days after add up', () => {
  const spread = { variance: 0.0004, days: 28, span: 28, df: 21 };
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
