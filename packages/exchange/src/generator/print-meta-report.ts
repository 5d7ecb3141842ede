import { microsToDecimal } from '@upbeat/core/money';
import { csvLine } from '../export/write-csv';
import type { SimulatedRow } from './daily-rows';

const PURCHASE = 'actions:offsite_conversion.fb_pixel_purchase';
const WINDOW = '7-day click or 1-day view';

/** Simulated rows as Meta Ads Manager's English daily ad export: byte order mark, currency in the column name, plain numbers. */
export function* printMetaReport(rows: Iterable<SimulatedRow>, currency: string): Generator<string> {
  const header = [
    'Reporting starts',
    'Reporting ends',
    'Campaign name',
    'Ad set name',
    'Ad name',
    'Attribution setting',
    'Results',
    'Result indicator',
    `Amount spent (${currency})`,
    'Impressions',
    'Link clicks',
    'Purchases conversion value',
  ];
  yield `\ufeff${csvLine(header)}\n`;
  for (const row of rows) {
    const { date, campaign, adGroup, ad, conversions, spend, impressions, clicks, revenue } = row;
    const names = [date, date, campaign, adGroup, ad, WINDOW];
    yield `${csvLine([...names, conversions, PURCHASE, microsToDecimal(spend), impressions, clicks, microsToDecimal(revenue)])}\n`;
  }
}
