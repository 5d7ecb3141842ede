import { expect, test } from 'vitest';
import { reportedSums } from '~/testing/sums';
import { addSums } from './ratios';
import { changeWords, tileChange } from './tile-change';

/** A period of days with so many clicks each, of a hundred thousand impressions. */
function period(clicks: readonly number[]) {
  const days = clicks.map((count) => reportedSums({ clicks: BigInt(count), impressions: 100_000n }));

  return { totals: addSums(days), days };
}

const QUIET = period([1000, 1200, 800, 1100, 900, 1000, 1050]);

test.each(['clicks', 'ctr'] as const)('a change of %s within what days differ by anyway is not clear', (metric) => {
  const change = tileChange(metric, period([1150, 900, 1250, 850, 1100, 1020, 980]), QUIET);
  expect(change.change).toBeCloseTo(0.0284, 3);
  expect(change.clear).toBe(false);
  expect(changeWords(change)).toMatch(/^Within the usual variation/);
});

test.each(['clicks', 'ctr'] as const)('a change of %s beyond it is clear', (metric) => {
  const change = tileChange(metric, period([2000, 2200, 1800, 2100, 1900, 2000, 2050]), QUIET);
  expect(change).toMatchObject({ clear: true });
  expect(changeWords(change)).toMatch(/^Clear/);
});

test('too few days tell nothing, and nothing is compared with nought', () => {
  const change = tileChange('clicks', period([5000, 5000]), period([1000, 1000]));
  expect(change).toEqual({ change: 4, clear: null, contrary: null });
  expect(changeWords(change)).toMatch(/^Too few days/);
  expect(tileChange('clicks', QUIET, period([0, 0, 0, 0, 0]))).toEqual({ change: null, clear: null, contrary: null });
  expect(tileChange('clicks', QUIET, null)).toEqual({ change: null, clear: null, contrary: null });
});

test.each([
  ['fell', 24, 1000, 30, 850],
  ['rose', 30, 1000, 24, 1150],
] as const)('a total that moves one way while its days clearly %s is not clear', (aDay, n, before, m, now) => {
  const days = (count: number, level: number) =>
    period(Array.from({ length: count }, (_, at) => level + (at % 2 === 0 ? 20 : -20)));
  const change = tileChange('clicks', days(m, now), days(n, before));
  expect(Math.sign(change.change ?? 0)).toBe(aDay === 'fell' ? 1 : -1);
  expect(change).toMatchObject({ clear: false, contrary: aDay });
  expect(changeWords(change)).toBe(
    `Not clear: the two periods have data on different numbers of days, and the figure a day clearly ${aDay}.`,
  );
});
