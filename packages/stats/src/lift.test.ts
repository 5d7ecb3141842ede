import { expect, test } from 'vitest';
import { liftAgainstRest } from './lift';

test('log-ratio interval by hand', () => {
  const lift = liftAgainstRest({ clicks: 60, impressions: 3000 }, { clicks: 120, impressions: 9000 });
  const se = Math.sqrt(1 / 60 - 1 / 3000 + 1 / 120 - 1 / 9000);
  expect(lift.lift).toBeCloseTo(0.5, 12);
  expect(lift.low).toBeCloseTo(1.5 * Math.exp(-1.959963984540054 * se) - 1, 10);
  expect(lift.high).toBeCloseTo(1.5 * Math.exp(1.959963984540054 * se) - 1, 10);
  expect(lift.z).toBeCloseTo(Math.log(1.5) / se, 12);
  expect(lift.clear).toBe(1);
});

test('swapping arm and rest mirrors the log ratio', () => {
  const one = liftAgainstRest({ clicks: 60, impressions: 3000 }, { clicks: 120, impressions: 9000 });
  const other = liftAgainstRest({ clicks: 120, impressions: 9000 }, { clicks: 60, impressions: 3000 });
  expect(one.z).toBeCloseTo(-(other.z ?? 0), 12);
  expect(other.clear).toBe(-1);
});

test('an arm without clicks is -100%, bounded above but not below', () => {
  const lift = liftAgainstRest({ clicks: 0, impressions: 3000 }, { clicks: 120, impressions: 9000 });
  expect(lift).toMatchObject({ lift: -1, low: -1, clear: -1 });
  expect(lift.high).toBeGreaterThan(-1);
  expect(lift.high).toBeLessThan(0);
});

test('an arm without clicks beside few clicks is not called', () => {
  expect(liftAgainstRest({ clicks: 0, impressions: 100 }, { clicks: 3, impressions: 300 }).clear).toBe(0);
});

test('a rest without clicks leaves the lift unbounded rather than infinite', () => {
  const lift = liftAgainstRest({ clicks: 12, impressions: 1000 }, { clicks: 0, impressions: 3000 });
  expect(lift).toMatchObject({ lift: null, high: null, clear: 1 });
  expect(lift.low).toBeGreaterThan(0);
});

test('no click anywhere, or nothing shown, says nothing', () => {
  const unknown = { lift: null, low: null, high: null, z: null, clear: 0 };
  expect(liftAgainstRest({ clicks: 0, impressions: 10 }, { clicks: 0, impressions: 10 })).toEqual(unknown);
  expect(liftAgainstRest({ clicks: 0, impressions: 0 }, { clicks: 5, impressions: 10 })).toEqual(unknown);
});
