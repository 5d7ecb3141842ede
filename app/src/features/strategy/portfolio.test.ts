import type { CampaignResults } from '@upbeat/db/strategy/get-campaign-results';
import type { PortfolioCampaign } from '@upbeat/db/strategy/list-portfolio';
import { addDays } from '@upbeat/core/clock';
import { expect, test } from 'vitest';
import { reportedSums } from '~/testing/sums';
import { portfolioOf, readingOf } from './portfolio';

const SPAN = { from: '2026-10-01', to: '2026-10-31' };
const campaign = (id: string, more: Partial<PortfolioCampaign> = {}): PortfolioCampaign => ({
  id,
  name: id.toUpperCase(),
  status: 'live',
  objectiveId: null,
  randomised: false,
  ...more,
});
const sums = (spend: number, value: number) =>
  reportedSums({
    impressions: 1000n,
    clicks: 10n,
    spend: BigInt(spend) * 1_000_000n,
    counted: BigInt(value === 0 ? 0 : spend) * 1_000_000n,
    conversions: BigInt(value) * 10_000n,
    value: BigInt(value) * 1_000_000n,
  });

/** Days of a campaign that spend 100 and bring `value` and a little more on every other day. */
function days(campaignId: string | null, count: number, value: number): CampaignResults['days'] {
  return Array.from({ length: count }, (_, index) => ({
    campaignId,
    day: addDays(SPAN.from, index),
    ...sums(100, value === 0 ? 0 : value + (index % 2) * 10),
  }));
}
function results(all: CampaignResults['days'], platform = 'meta_ads'): CampaignResults {
  const total = (key: 'spend' | 'counted' | 'value' | 'conversions', id: string | null) =>
    all.filter((day) => day.campaignId === id).reduce((sum, day) => sum + day[key], 0n);
  const groups = [...new Set(all.map((day) => day.campaignId))].map((campaignId) => ({
    campaignId,
    platform,
    ...reportedSums({
      impressions: 1n,
      clicks: 1n,
      spend: total('spend', campaignId),
      counted: total('counted', campaignId),
      conversions: total('conversions', campaignId),
      value: total('value', campaignId),
    }),
  }));

  return { action: null, rows: all.length, campaigns: groups.length, groups, days: all };
}
const portfolio = (all: CampaignResults['days'], campaigns: PortfolioCampaign[], most = 12) =>
  portfolioOf({ campaigns, results: results(all), span: SPAN, most });

test('rows stand by spend, are read against the mean of all that was reported, and say what is not measured', () => {
  const { rows, ratio, mean } = portfolio(
    [...days('a', 20, 600), ...days('b', 10, 200), ...days('c', 3, 400), ...days(null, 5, 300)],
    [campaign('c'), campaign('a', { randomised: true }), campaign('b'), campaign('d', { status: 'draft' })],
  );
  expect(ratio).toBe('roas');
  expect(mean).toBeCloseTo((20 * 605 + 10 * 205 + 3 * 400 + 10 + 5 * 300 + 20) / 3800, 9);
  expect(rows.map(({ id, reading, value }) => [id, reading, value])).toEqual([
    ['a', 'above', 6.05],
    ['b', 'below', 2.05],
    [null, 'below', expect.closeTo(3.04, 9) as number],
    ['c', 'few_days', expect.closeTo(4.0333, 3) as number],
    ['d', 'none', null],
  ]);
  expect(rows.map(({ unmeasured }) => unmeasured.join('; '))).toEqual([
    '',
    'no holdback or randomised test',
    'which idea it came from',
    '2 days too few for an interval; no holdback or randomised test',
    'nothing reported in this window',
  ]);
});

test('a platform that spends and reports no conversions is named, not read as nought', () => {
  const { rows, total } = portfolio([...days('a', 8, 0), ...days('b', 8, 300)], [campaign('a'), campaign('b')]);
  expect([total.spend, total.over]).toEqual([1_600_000_000n, 800]);
  expect(rows.find((row) => row.id === 'a')).toMatchObject({ value: null, reading: 'none' });
  expect(rows.find((row) => row.id === 'a')?.unmeasured[0]).toBe('no conversions of what is counted here by Meta Ads');
});

test('what is beyond the rows is counted; without results every campaign still stands there', () => {
  expect(portfolio([...days('a', 6, 100), ...days('b', 6, 100)], [campaign('a'), campaign('b')], 1)).toMatchObject({
    left: 1,
  });
  expect(portfolio([], [campaign('a')]).rows).toEqual([
    expect.objectContaining({ id: 'a', reading: 'none', interval: null }),
  ]);
});

test.each([
  [{ low: 1, high: 2 }, 0.9, 'above'],
  [{ low: 1, high: 2 }, 1, 'near'],
  [{ low: 1, high: 2 }, 2.1, 'below'],
  [null, 1, 'few_days'],
] as const)('an interval %o against %d is %s', (interval, mean, reading) => {
  expect(readingOf(interval, mean)).toBe(reading);
});

test('where only the largest campaigns come with days, the sums stand without an interval of all', () => {
  const all = results([...days('a', 20, 600), ...days('b', 20, 200)]);
  const largest = { ...all, days: all.days.filter(({ campaignId }) => campaignId === 'a') };
  const { total } = portfolioOf({ campaigns: [campaign('a'), campaign('b')], results: largest, span: SPAN, most: 12 });
  expect(total).toMatchObject({
    spend: 4_000_000_000n,
    value: 4.05,
    interval: null,
    why: 'too many campaigns for an interval of all',
  });
});

test('the total adds up what is drawn and what is left out, with its interval over whole days', () => {
  const { total } = portfolio([...days('a', 20, 600), ...days('b', 20, 200)], [campaign('a'), campaign('b')], 1);
  expect(total).toMatchObject({ spend: 4_000_000_000n, value: 4.05, why: null });
  // Both swing on the same days, by 0 or 10 each: a standard error of about 0.05 / sqrt(20) round 4.05.
  expect(total.interval?.low).toBeGreaterThan(4);
  expect(total.interval?.low).toBeLessThan(4.05);
  expect(total.interval?.high).toBeGreaterThan(4.05);
  expect(total.interval?.high).toBeLessThan(4.1);
  expect(portfolio(days('a', 3, 400), [campaign('a')]).total).toMatchObject({
    interval: null,
    why: '2 days too few for an interval',
  });
  expect(portfolio([], [campaign('a')]).total).toEqual({
    spend: 0n,
    value: null,
    over: null,
    interval: null,
    why: 'no return was reported',
  });
});
