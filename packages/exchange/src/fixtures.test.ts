import { expect, test } from 'vitest';
import { storedForm } from './rows/metric-row';
import { fixture, freezeClock, readAll } from './test-support/read-text';

freezeClock();

test('a Google Ads campaign report in English is read to the cent, its totals rows agree, "Total Care Promo" is a campaign', async () => {
  const { report, rows, inspection } = await readAll(await fixture('google_ads_en.csv'));
  expect(report).toMatchObject({
    platform: 'google_ads',
    reportType: 'campaign',
    locale: 'en',
    currency: 'USD',
    rows: 3,
    rejected: [],
    rangeRows: 0,
  });
  expect(report.totals).toEqual({
    spend: '2037.55',
    impressions: '2384',
    clicks: '80',
    conversions: '3',
    revenue: '310.00',
  });
  expect(report.totalsRows.map(({ line, label, agrees }) => [line, label, agrees])).toEqual([
    [7, 'Total: Campaigns', true],
    [8, 'Total: Account', true],
  ]);
  expect(rows.map((row) => row.campaign)).toEqual(['Search, brand', 'Search, brand', 'Total Care Promo']);
  expect(rows[2]).toMatchObject({
    line: 6,
    dateStart: '2026-09-03',
    spend: 0n,
    conversions: '0',
    conversionValue: null,
  });
  expect(report.lines).toMatchObject({ total: 8, preamble: 2, header: 1, rows: 3, totals: 2, rejected: 0 });
  expect(inspection).toMatchObject({
    confidence: 'certain',
    headerLine: 3,
    questions: [],
    preamble: ['Campaign report', 'September 1, 2026 - September 3, 2026'],
  });
});

test('a Google Ads campaign report in German is read with decimal commas', async () => {
  const { report } = await readAll(await fixture('google_ads_de.csv'));
  expect(report).toMatchObject({
    platform: 'google_ads',
    reportType: 'campaign',
    locale: 'de',
    currency: 'EUR',
    rows: 2,
    rejected: [],
    notInFile: ['revenue'],
  });
  expect(report.totals).toEqual({
    spend: '1334.46',
    impressions: '13245',
    clicks: '129',
    conversions: '3.5',
    revenue: '0.00',
  });
  expect(report.totalsRows).toEqual([{ line: 6, label: 'Gesamt: Konto', agrees: true, differences: [] }]);
});

test('a Meta export with a byte order mark: the summary row is checked, not added; the currency is in the column name', async () => {
  const { report, rows, inspection } = await readAll(await fixture('meta_ads_daily_bom.csv'));
  expect(report).toMatchObject({
    platform: 'meta_ads',
    reportType: 'ad',
    locale: 'en',
    currency: 'EUR',
    rows: 2,
    rejected: [],
    rangeRows: 0,
  });
  expect(report.totals).toEqual({
    spend: '240.10',
    impressions: '5300',
    clicks: '119',
    conversions: '6',
    revenue: '0.00',
  });
  expect(report.totalsRows).toEqual([{ line: 2, label: 'Summary row', agrees: true, differences: [] }]);
  expect(report.conversionsByAction).toEqual({ 'actions:offsite_conversion.fb_pixel_purchase': '6' });
  expect(rows[0]).toMatchObject({
    line: 3,
    ad: 'Video A',
    adGroup: 'Prospecting',
    attribution: '7-day click or 1-day view',
  });
  expect(inspection.encoding).toBe('UTF-8 with BOM');
});

test('the first row is shown as it will be stored, as plain JSON', async () => {
  const { inspection, rows } = await readAll(await fixture('google_ads_en.csv'));
  expect(inspection.firstRow).toMatchObject({
    line: 4,
    rejected: [],
    stored: { campaign: 'Search, brand', spendMicros: '1072450000', conversions: '2', impressions: 1204 },
  });
  expect(JSON.parse(JSON.stringify(inspection))).toEqual(inspection);
  expect(rows.map(storedForm)[0]).toEqual(inspection.firstRow?.stored);
});
