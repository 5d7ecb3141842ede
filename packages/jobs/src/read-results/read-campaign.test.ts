import { addDays } from '@upbeat/core/clock';
import type { Channel } from '@upbeat/core/channels';
import { randomBinomial, randomPoisson, seededRandom } from '@upbeat/core/random';
import type { PlacementDay } from '@upbeat/db/readings/get-arm-days';
import type { ReadPlacement } from '@upbeat/db/readings/results-to-read';
import { expect, test } from 'vitest';
import type { CampaignData } from './campaign-data';
import { readBudgets } from './read-budgets';
import { readWinners } from './read-winners';

const FIRST = '2026-03-02';
const id = (n: number) => `0190a000-0000-7000-8000-00000000000${n}`;
const PLATFORMS: Partial<Record<Channel, string>> = { google_rsa: 'google_ads', meta_feed: 'meta_ads', email: 'email' };
const placement = (n: number, channel: Channel, status: ReadPlacement['status'] = 'live'): ReadPlacement => ({
  id: id(n),
  name: `P${n}`,
  channel,
  status,
  market: 'IE',
  headline: `H${n}`,
  accountId: channel,
  platform: PLATFORMS[channel] ?? 'other',
});
const money = (units: number) => BigInt(Math.round(units * 100)) * 10_000n;
const row = (n: number, day: number, figures: Partial<PlacementDay> = {}): PlacementDay => ({
  placementId: id(n),
  date: addDays(FIRST, day),
  impressions: 5000,
  clicks: 250,
  spend: money(100),
  conversions: 0,
  value: 0n,
  ...figures,
});
const everyDay = (days: number, rows: (day: number) => PlacementDay[]) =>
  Array.from({ length: days }, (_, day) => rows(day)).flat();

function campaign(placements: ReadPlacement[], days: PlacementDay[], tested: string[] = []): CampaignData {
  const last = days.at(-1)?.date ?? FIRST;
  return {
    campaign: { id: id(9), name: 'C', currency: 'EUR', market: 'IE', objective: null, lastDay: last, placements },
    results: { action: 'Purchase', watermark: 1, counting: new Set(placements.map((one) => one.id)), days },
    frame: { from: addDays(last, -55), to: last, currency: 'EUR', action: 'Purchase' },
    tested: new Set(tested),
  };
}

test('a budget moves from what a live placement spends now: what is paused has no part in it', () => {
  const random = seededRandom('paused');
  const days = everyDay(56, (day) => [
    row(1, day, { spend: money(50), conversions: randomPoisson(random, 2) }),
    ...(day < 42 ? [row(3, day, { spend: money(50), conversions: randomPoisson(random, 2) })] : []),
    row(2, day, { conversions: randomPoisson(random, 12) }),
  ]);
  const placements = [placement(1, 'google_rsa'), placement(3, 'google_rsa', 'paused'), placement(2, 'meta_feed')];
  const [shift] = readBudgets(campaign(placements, days)).suggestions;
  expect(shift?.proposal).toMatchObject({ donor: 'google_rsa', winner: 'meta_feed', amount: '10000000' });
  expect(shift?.proposal.apply).toEqual([
    { act: 'set_daily_spend', placementId: id(1), from: '50000000', to: '40000000' },
    { act: 'set_daily_spend', placementId: id(2), from: '100000000', to: '110000000' },
  ]);
});

test('what spend was weeks ago is not what it is now', () => {
  const random = seededRandom('lowered');
  const days = everyDay(56, (day) => [
    row(1, day, { spend: money(day < 40 ? 200 : 40), conversions: randomPoisson(random, day < 40 ? 8 : 1.6) }),
    row(2, day, { conversions: randomPoisson(random, 12) }),
  ]);
  const [shift] = readBudgets(campaign([placement(1, 'google_rsa'), placement(2, 'meta_feed')], days)).suggestions;
  expect(shift?.proposal.apply[0]).toMatchObject({ placementId: id(1), from: '40000000', to: '32000000' });
});

test('a channel that does not say what its conversions are worth is judged by conversions, not as worthless', () => {
  const random = seededRandom('worth');
  const days = everyDay(28, (day) => {
    const conversions = randomPoisson(random, 5);
    return [
      row(1, day, { conversions, value: money(conversions * 40) }),
      row(2, day, { conversions: randomPoisson(random, 5), value: 0n }),
    ];
  });
  const placements = [placement(1, 'google_rsa'), placement(2, 'meta_feed')];
  const found = readBudgets(campaign(placements, days));
  expect(found.suggestions).toEqual([]);
  expect(found.readings.map(({ metric }) => metric)).toEqual(['conversions']);

  // Nor can a target of return on spend be held against it.
  const asked = campaign(placements, days);
  asked.campaign.objective = { metric: 'roas', target: 0.01 };
  expect(readBudgets(asked).suggestions).toEqual([]);
  expect(readBudgets(asked).readings).toContainEqual(
    expect.objectContaining({ kind: 'spend_more', state: 'nothing_to_compare' }),
  );
});

const unequal = (figures: Partial<PlacementDay>) => {
  const random = seededRandom('touches');
  return everyDay(28, (day) => [
    row(1, day, { ...figures, clicks: randomBinomial(random, 5000, 0.05) }),
    row(2, day, { ...figures, clicks: randomBinomial(random, 5000, 0.08) }),
  ]);
};
const PAIR = [placement(1, 'email'), placement(2, 'email')];

test.each([
  ['not reported', null, 1],
  ['reported as none', 0n, 1],
  ['half each', money(10), 0.5],
])('spend %s: a winner touches %s of it as far as anybody knows', (_, spend, touches) => {
  const [winner] = readWinners(campaign(PAIR, unequal({ spend }))).suggestions;
  expect(winner?.proposal.touches).toBeCloseTo(touches, 9);
});

test('placements in a test are held back by name, in comparisons and in budgets; the others are read without them', () => {
  const all = readWinners(campaign(PAIR, unequal({}), [id(1), id(2)]));
  expect(all.suggestions).toEqual([]);
  expect(all.readings).toEqual([
    {
      kind: 'variant_winner',
      metric: 'ctr',
      groupKey: 'email:email:in-test',
      state: 'held_back',
      reading: {
        why: 'in_test',
        arms: [
          { id: id(1), name: 'P1' },
          { id: id(2), name: 'P2' },
        ],
      },
    },
  ]);

  const random = seededRandom('tested');
  const days = everyDay(56, (day) => [
    row(1, day, { spend: money(50), conversions: randomPoisson(random, 2) }),
    row(3, day, { spend: money(50), conversions: randomPoisson(random, 2) }),
    row(2, day, { conversions: randomPoisson(random, 12) }),
  ]);
  const placements = [placement(1, 'google_rsa'), placement(3, 'google_rsa'), placement(2, 'meta_feed')];
  const part = readBudgets(campaign(placements, days, [id(3)]));
  expect(part.readings).toMatchObject([
    { state: 'held_back', groupKey: 'channels:in-test', reading: { why: 'in_test' } },
  ]);
  expect(part.suggestions[0]?.proposal.apply.map((step) => step.placementId)).toEqual([id(1), id(2)]);
  const none = readBudgets(campaign(placements, days, [id(1), id(3)]));
  expect(none.suggestions).toEqual([]);
  expect(none.readings.map(({ groupKey }) => groupKey)).toEqual(['channels:in-test']);
});
