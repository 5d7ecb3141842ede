import { expect, test } from 'vitest';
import { freezeClock, readAll } from '../test-support/read-text';
import type { SimulatedRow } from './daily-rows';
import { dailyRows } from './daily-rows';
import { printGoogleReport } from './print-google-report';
import { printMetaReport } from './print-meta-report';
import type { AccountTruth } from './truth';
import { goOn, keepOnly, makeWorld, scaleSpend } from './worlds';

freezeClock();

const PERIOD = { firstDay: '2026-07-06', lastDay: '2026-08-02' };
const adsOf = (account: AccountTruth) => account.campaigns.flatMap((campaign) => campaign.ads);
const total = (rows: Iterable<SimulatedRow>, pick: (row: SimulatedRow) => number) =>
  [...rows].reduce((sum, row) => sum + pick(row), 0);
const costOf = (account: AccountTruth) => {
  const [campaign] = account.campaigns;
  const [ad] = adsOf(account);
  return (campaign?.cpm ?? 0) / 1000 / ((ad?.ctr ?? 1) * (ad?.conversionRate ?? 1));
};

test('the same kind and seed give the same world', () => {
  expect(makeWorld('winner', 4, PERIOD)).toEqual(makeWorld('winner', 4, PERIOD));
  expect(makeWorld('winner', 5, PERIOD)).not.toEqual(makeWorld('winner', 4, PERIOD));
});

test.each([1, 2, 3])('null world %d holds nothing to find', (seed) => {
  const { google, meta, elasticity } = makeWorld('null', seed, PERIOD);
  for (const account of [google, meta]) {
    expect(new Set(adsOf(account).map((ad) => ad.ctr)).size).toBe(1);
    expect(new Set(adsOf(account).map((ad) => ad.conversionRate)).size).toBe(1);
  }
  expect(costOf(google)).toBeCloseTo(costOf(meta), 10);
  expect(elasticity.google).toBe(elasticity.meta);
});

test('a winner world has one better variant a platform, a shift world unequal costs', () => {
  const { google, meta } = makeWorld('winner', 2, PERIOD);
  for (const account of [google, meta]) {
    const [best = 0, second = 0] = adsOf(account)
      .map((ad) => ad.ctr)
      .sort((a, b) => b - a);
    expect(best / second).toBeGreaterThan(1.09);
  }
  const shift = makeWorld('shift', 2, PERIOD);
  expect(Math.abs(Math.log(costOf(shift.google) / costOf(shift.meta)))).toBeGreaterThan(Math.log(1.2) - 1e-9);
});

test.each([
  ['google_ads', (world: ReturnType<typeof makeWorld>) => printGoogleReport(dailyRows(world.google), PERIOD)],
  ['meta_ads', (world: ReturnType<typeof makeWorld>) => printMetaReport(dailyRows(world.meta), 'EUR')],
])('a world is importable as an export of %s', async (platform, print) => {
  const read = await readAll(Buffer.from([...print(makeWorld('shift', 1, PERIOD))].join('')));
  expect(read.report).toMatchObject({ platform, currency: 'EUR', rejected: [] });
  expect(read.rows.length).toBe(28 * (platform === 'google_ads' ? 2 : 3));
});

test('results go with spend to the power of the elasticity', () => {
  const { google } = makeWorld('shift', 3, { firstDay: '2026-01-05', lastDay: '2026-12-27' });
  const more = scaleSpend(google, 1.5, 0.6);
  const grown = (pick: (row: SimulatedRow) => number) => total(dailyRows(more), pick) / total(dailyRows(google), pick);
  expect(grown((row) => Number(row.spend))).toBeCloseTo(1.5, 1);
  expect(Math.abs(grown((row) => row.clicks) / 1.5 ** 0.6 - 1)).toBeLessThan(0.03);
});

test('afterwards: one ad alone, on the days that follow', () => {
  const { google } = makeWorld('winner', 1, PERIOD);
  const rows = [...dailyRows(keepOnly(goOn(google, 14), 'Story'))];
  expect(rows.length).toBe(14);
  expect(new Set(rows.map((row) => row.ad))).toEqual(new Set(['Story']));
  expect(rows[0]?.date).toBe('2026-08-03');
});

test('a day that is good for the campaign is good for all its ads; own days are not', () => {
  const ads = ['A', 'B'].map((name) => ({ name, ctr: 0.05, conversionRate: 0, valuePerConversion: 0 }));
  const account = (noise: { sharedClicks?: number; ownClicks?: number }): AccountTruth => ({
    seed: 's',
    currency: 'EUR',
    firstDay: '2026-01-01',
    lastDay: '2026-12-31',
    campaigns: [{ name: 'C', adGroup: 'G', dailyBudget: 2000, cpm: 5, noise, ads }],
  });
  const correlation = (noise: { sharedClicks?: number; ownClicks?: number }) => {
    const rows = [...dailyRows(account(noise))];
    const [a = [], b = []] = ['A', 'B'].map((name) =>
      rows.filter((row) => row.ad === name).map((row) => Math.log(row.clicks / row.impressions)),
    );
    const mean = (xs: number[]) => xs.reduce((sum, x) => sum + x, 0) / xs.length;
    const cov = (xs: number[], ys: number[]) => mean(xs.map((x, i) => (x - mean(xs)) * ((ys[i] ?? 0) - mean(ys))));
    return { r: cov(a, b) / Math.sqrt(cov(a, a) * cov(b, b)), sd: Math.sqrt(cov(a, a)) };
  };
  expect(correlation({ sharedClicks: 0.2 }).r).toBeGreaterThan(0.95);
  expect(Math.abs(correlation({ ownClicks: 0.2 }).r)).toBeLessThan(0.15);
  expect(correlation({ sharedClicks: 0.2 }).sd).toBeCloseTo(0.2, 1);
});
