import type { PerformanceGroup } from '@upbeat/db/metrics/get-performance';
import { expect, test } from 'vitest';
import { reportedSums } from '~/testing/sums';
import { keepRows, scaleOf, tableRows } from './table-rows';

const NO_MOMENTS = {
  ctrDays: 0,
  cpaDays: 0,
  roasDays: 0,
  ii: 0,
  kk: 0,
  ki: 0,
  ss: 0,
  cc: 0,
  sc: 0,
  tt: 0,
  vv: 0,
  vs: 0,
};

/** A group whose days are (spend, value) pairs in currency units. */
function group(days: [spend: number, value: number][], part: Partial<PerformanceGroup> = {}): PerformanceGroup {
  const sum = (of: (day: [number, number]) => number): number => days.reduce((total, day) => total + of(day), 0);
  const micros = (units: number): bigint => BigInt(Math.round(units * 1e6));

  return {
    level: 'entity',
    platform: 'google_ads',
    campaignId: null,
    campaign: null,
    entityId: 'e',
    account: 'Main',
    platformCampaign: 'Search',
    adGroup: '',
    ad: '',
    placementId: null,
    placement: null,
    days: days.length,
    ...reportedSums({
      spend: micros(sum(([spend]) => spend)),
      counted: micros(sum(([spend]) => spend)),
      conversions: 1_000_000n,
      value: micros(sum(([, value]) => value)),
      told: days.length,
    }),
    moments: {
      ...NO_MOMENTS,
      roasDays: days.length,
      tt: sum(([spend]) => spend ** 2),
      vv: sum(([, value]) => value ** 2),
      vs: sum(([spend, value]) => spend * value),
    },
    ...part,
  };
}

const steady = (roas: number, days = 10): [number, number][] =>
  Array.from({ length: days }, (_, index) => [10 + (index % 3), (10 + (index % 3)) * roas + (index % 2)]);

test('a clear rise is marked clear, a change within its interval is not', () => {
  const [clear] = tableRows([group(steady(6))], [group(steady(4))], 'roas');
  expect(clear?.change?.clear).toBe(true);
  expect(clear?.change?.share).toBeGreaterThan(0.4);
  const wild: [number, number][] = [
    [10, 90],
    [10, 0],
    [10, 80],
    [10, 1],
    [10, 70],
  ];
  const [unclear] = tableRows([group(wild)], [group(steady(4))], 'roas');
  expect(unclear?.change?.clear).toBe(false);
});

test('under five days there is no interval and no change', () => {
  const [row] = tableRows([group(steady(6, 4))], [group(steady(4))], 'roas');
  expect(row).toMatchObject({ interval: null, change: null, days: 4 });
  expect(row?.value).toBeGreaterThan(5);
});

test('a row whose period before has data on a part of its days is compared with nothing', () => {
  const [full] = tableRows([group(steady(6, 20))], [group(steady(4, 20))], 'roas');
  const [partial] = tableRows([group(steady(6, 20))], [group(steady(4, 12))], 'roas');
  expect([full?.change?.clear, partial?.change]).toEqual([true, null]);
});

test('rows of an account that does not count the chosen action say nothing of return', () => {
  const [row] = tableRows([group(steady(6), { counted: 0n, valued: 0n })], [], 'roas');
  expect(row).toMatchObject({ value: null, interval: null });
});

test('a scale ends at the widest interval, but not beyond four times the mean', () => {
  const rows = tableRows([group(steady(6))], [], 'roas');
  expect(scaleOf(rows, 5)).toBeCloseTo(rows[0]?.interval?.high ?? 0, 9);
  expect(scaleOf(rows, 1)).toBe(4);
  expect(scaleOf([], null)).toBe(1);
});

test('too many rows keep their groups and those of the largest spend, in their places', () => {
  const entity = (id: string, spend: number) => group([[spend, 1]], { entityId: id });
  const rows = tableRows(
    [group([[60, 3]], { level: 'platform', entityId: null }), entity('a', 10), entity('b', 30), entity('c', 20)],
    [],
    'roas',
  );
  expect(keepRows(rows, 3).map((row) => row.id.split('|').at(-1))).toEqual(['-', 'b', 'c']);
  expect(keepRows(rows, 9)).toHaveLength(4);
});

test('a platform row is told by its own last name, and what it stands in follows', () => {
  const ad = group(steady(2), { adGroup: 'Open', ad: 'Plain words' });
  const [row, whole] = tableRows([ad, group(steady(2), { entityId: 'f' })], [], 'roas');

  expect(row).toMatchObject({ name: 'Search / Open / Plain words', last: 'Plain words', within: 'Search / Open' });
  expect(whole).toMatchObject({ name: 'Search', last: 'Search', within: null });
});
