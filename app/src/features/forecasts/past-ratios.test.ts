import { addDays } from '@upbeat/core/clock';
import type { WindowDay } from '@upbeat/core/suggestion';
import { expect, test } from 'vitest';
import { pastRatios } from './past-ratios';
import { ratioScale, binOf } from './rate-scale';

/** Days from 1 January on with a click rate that rises by a tenth each week. */
const days = (length: number): WindowDay[] =>
  Array.from({ length }, (_, at) => ({
    date: addDays('2026-01-01', at),
    impressions: 1000,
    clicks: 50 * 1.1 ** Math.floor(at / 7),
    spend: '10000000',
    conversions: 0,
    value: '0',
  }));
const ctr = { per: 'impression', windowDays: 14, beforeDays: 14 } as const;

test('spans as long as the forecast’s, a week apart, oldest first', () => {
  const { ratios, afterDays } = pastRatios(days(70), 'ctr', ctr);
  expect(afterDays).toBe(14);
  expect(ratios).toHaveLength(7);
  for (const ratio of ratios) expect(ratio).toBeCloseTo(1.21, 9);
});

test('a short history is read week against week; days that are missing leave a span out', () => {
  const weekly = pastRatios(days(42), 'ctr', ctr);
  expect(weekly).toMatchObject({ afterDays: 7, beforeDays: 7 });
  for (const ratio of weekly.ratios) expect(ratio).toBeCloseTo(1.1, 9);
  const holes = days(42).filter((day) => day.date < '2026-01-15' || day.date > '2026-01-20');
  expect(pastRatios(holes, 'ctr', ctr).ratios.length).toBe(weekly.ratios.length - 2);
  expect(pastRatios([], 'ctr', ctr).ratios).toEqual([]);
});

test('nothing counted is no ratio', () => {
  expect(pastRatios(days(70), 'conversions', { ...ctr, per: 'spend' }).ratios).toEqual([]);
});

test('a scale of ratios has no change in its middle and holds nine in ten', () => {
  const scale = ratioScale([0.9, 1.1, 1.3, 1.05, 0.95]);
  expect([scale.min, scale.max]).toEqual([0.6, 1.4]);
  expect(binOf(1, scale)).toBe(20);
  expect(binOf(0.1, scale)).toBe(0);
  expect(binOf(9, scale)).toBe(39);
  expect(ratioScale([0.99, 1.01], 0.5).max).toBe(1.8);
  expect(ratioScale([]).max).toBe(1.4);
});
