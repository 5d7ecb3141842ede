import { expect, test } from 'vitest';
import { freezeClock, readAll } from '../test-support/read-text';
import { dailyRows } from './daily-rows';
import { printGoogleReport } from './print-google-report';
import { printMetaReport } from './print-meta-report';
import type { AccountTruth } from './truth';

freezeClock();

const TRUTH: AccountTruth = {
  seed: 'harbour',
  currency: 'EUR',
  firstDay: '2026-07-06',
  lastDay: '2026-10-11',
  campaigns: [
    {
      name: 'Savings, autumn',
      adGroup: 'Prospecting',
      dailyBudget: 1500,
      cpm: 6,
      weekdayEffect: [1, 1, 1, 1, 1, 0.5, 0.5],
      ads: [
        { name: 'Plain rate', ctr: 0.02, conversionRate: 0.05, valuePerConversion: 40 },
        { name: 'Story', ctr: 0.01, conversionRate: 0.02, valuePerConversion: 60, weight: 2 },
      ],
    },
    {
      name: 'Brand',
      adGroup: 'Search',
      dailyBudget: 300,
      cpm: 20,
      ads: [{ name: 'Name', ctr: 0.08, conversionRate: 0.1, valuePerConversion: 30 }],
    },
  ],
};

test('in a test the audience is divided at random: a day’s split is what chance allows, else prices move it', () => {
  const [campaign] = TRUTH.campaigns;
  if (!campaign) throw new Error('The truth names a campaign.');
  const ads = campaign.ads.map((one) => ({ ...one, weight: 1 }));
  /** Mean square deviation from an even split, in variances of a fair one. */
  const unevenness = (isTest: boolean): number => {
    const days = new Map<string, number[]>();
    for (const { date, impressions } of dailyRows({ ...TRUTH, campaigns: [{ ...campaign, isTest, ads }] }))
      days.set(date, [...(days.get(date) ?? []), impressions]);
    const squares = [...days.values()].map(([a = 0, b = 0]) => (a - b) ** 2 / (a + b));
    return squares.reduce((sum, square) => sum + square, 0) / squares.length;
  };
  expect(unevenness(true)).toBeLessThan(1.6);
  expect(unevenness(false)).toBeGreaterThan(20);
});

test('the same seed gives the same rows; another ad changes none of them', () => {
  const rows = [...dailyRows(TRUTH)];
  expect([...dailyRows(TRUTH)]).toEqual(rows);
  expect([...dailyRows({ ...TRUTH, seed: 'other' })]).not.toEqual(rows);
  const more = {
    ...TRUTH,
    campaigns: [
      ...TRUTH.campaigns,
      {
        name: 'New',
        adGroup: 'G',
        dailyBudget: 10,
        cpm: 5,
        ads: [{ name: 'A', ctr: 0.1, conversionRate: 0, valuePerConversion: 0 }],
      },
    ],
  };
  expect([...dailyRows(more)].filter((row) => row.campaign !== 'New')).toEqual(rows);
});

test('rates, values, budget and weekday effect come back out of the rows', () => {
  const rows = [...dailyRows(TRUTH)].filter((row) => row.ad === 'Plain rate');
  const sum = (pick: (row: (typeof rows)[number]) => number): number =>
    rows.reduce((total, row) => total + pick(row), 0);
  const clicks = sum((row) => row.clicks);
  const conversions = sum((row) => row.conversions);
  expect(rows.length).toBe(98);
  expect(clicks / sum((row) => row.impressions)).toBeCloseTo(0.02, 3);
  expect(Math.abs(conversions / clicks - 0.05)).toBeLessThan(4 * Math.sqrt((0.05 * 0.95) / clicks));
  expect(sum((row) => Number(row.revenue)) / 1e6 / conversions / 40).toBeCloseTo(1, 1);
  const spend = (weekend: boolean): number =>
    rows
      .filter((row) => [0, 6].includes(new Date(row.date).getUTCDay()) === weekend)
      .reduce((total, row) => total + Number(row.spend) / 1e6, 0);
  expect(spend(false) / 70).toBeCloseTo(500, -1);
  expect(spend(true) / 28).toBeCloseTo(250, -1);
});

test.each([
  ['Google', 'google_ads', (rows: ReturnType<typeof dailyRows>) => printGoogleReport(rows, TRUTH)],
  ['Meta', 'meta_ads', (rows: ReturnType<typeof dailyRows>) => printMetaReport(rows, 'EUR')],
])('printed as a %s export and read back, every figure is there', async (_, platform, print) => {
  const rows = [...dailyRows(TRUTH)];
  const read = await readAll(Buffer.from([...print(dailyRows(TRUTH))].join('')));
  expect(read.report).toMatchObject({ platform, reportType: 'ad', currency: 'EUR', rows: rows.length, rejected: [] });
  expect(read.report.totalsRows.every((check) => check.agrees)).toBe(true);
  expect(
    read.rows.map((row) => [
      row.dateStart,
      row.campaign,
      row.ad,
      row.impressions,
      row.clicks,
      row.spend,
      row.conversions,
      row.conversionValue,
    ]),
  ).toEqual(
    rows.map((row) => [
      row.date,
      row.campaign,
      row.ad,
      row.impressions,
      row.clicks,
      row.spend,
      String(row.conversions),
      row.revenue,
    ]),
  );
});

test('a truth that is none is refused', () => {
  expect(() => [...dailyRows({ ...TRUTH, campaigns: [] })]).toThrow();
});
