import { microsToDecimal } from '@upbeat/core/money';
import { csvLine } from '../export/write-csv';
import type { SimulatedRow } from './daily-rows';

const HEADER = [
  'Day',
  'Campaign',
  'Ad group',
  'Ad name',
  'Currency code',
  'Impr.',
  'Clicks',
  'CTR',
  'Cost',
  'Conversions',
  'Conv. value',
];

/** Simulated rows as Google Ads' English ad report: two lines above the table, thousands commas, a totals row. LF line breaks, as Google writes. */
export function* printGoogleReport(
  rows: Iterable<SimulatedRow>,
  period: { firstDay: string; lastDay: string },
): Generator<string> {
  yield 'Ad report\n';
  yield `${csvLine([`${longDate(period.firstDay)} - ${longDate(period.lastDay)}`])}\n`;
  yield `${csvLine(HEADER)}\n`;
  const total = { impressions: 0, clicks: 0, spend: 0n, conversions: 0, revenue: 0n };
  let currency = '';
  for (const row of rows) {
    currency = row.currency;
    total.impressions += row.impressions;
    total.clicks += row.clicks;
    total.spend += row.spend;
    total.conversions += row.conversions;
    total.revenue += row.revenue;
    yield line([row.date, row.campaign, row.adGroup, row.ad, row.currency], row);
  }
  yield line(['Total: Account', '', '', '', currency], total);
}

function line(
  names: string[],
  figures: Pick<SimulatedRow, 'impressions' | 'clicks' | 'spend' | 'conversions' | 'revenue'>,
): string {
  const { impressions, clicks, spend, conversions, revenue } = figures;
  const ctr = impressions === 0 ? ' --' : `${((100 * clicks) / impressions).toFixed(2)}%`;
  const cells = [
    thousands(String(impressions)),
    thousands(String(clicks)),
    ctr,
    thousands(microsToDecimal(spend)),
    `${thousands(String(conversions))}.00`,
  ];
  return `${csvLine([...names, ...cells, thousands(microsToDecimal(revenue))])}\n`;
}

function thousands(decimal: string): string {
  const [whole = '', fraction] = decimal.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

function longDate(isoDate: string): string {
  return new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${isoDate}T00:00:00Z`),
  );
}
