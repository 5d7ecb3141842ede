import { addDays, dateInZone, now } from '@upbeat/core/clock';
import { dailyRows, type SimulatedRow } from '@upbeat/exchange/generator/daily-rows';
import { printGoogleReport } from '@upbeat/exchange/generator/print-google-report';
import type { AccountTruth } from '@upbeat/exchange/generator/truth';

const CAMPAIGNS = 40;
const DAYS = 180;

/** Which rows a report has: about this many, of ads named after `name`, so that two reports of other names never overlap. */
export interface ReportSize {
  name: string;
  rows: number;
}

/** Sums over a report, as whole numbers in text; money in micros. */
export interface ReportTotals {
  rows: string;
  impressions: string;
  clicks: string;
  spend: string;
  conversions: string;
  value: string;
}

function totalsOf(rows: readonly SimulatedRow[]): ReportTotals {
  const sum = (pick: (row: SimulatedRow) => number | bigint): string =>
    rows.reduce((total, row) => total + BigInt(pick(row)), 0n).toString();

  return {
    rows: String(rows.length),
    impressions: sum((row) => row.impressions),
    clicks: sum((row) => row.clicks),
    spend: sum((row) => row.spend),
    conversions: sum((row) => row.conversions),
    value: sum((row) => row.revenue),
  };
}

/** A simulated Google Ads export: 40 campaigns over 180 days up to yesterday, as many ads as fill the rows. */
export function makeReport({ name, rows }: ReportSize): { text: string; totals: ReportTotals } {
  const lastDay = addDays(dateInZone(now(), 'UTC'), -1);
  const ads = Math.max(1, Math.round(rows / CAMPAIGNS / DAYS));
  const truth: AccountTruth = {
    seed: name,
    currency: 'EUR',
    firstDay: addDays(lastDay, 1 - DAYS),
    lastDay,
    campaigns: Array.from({ length: CAMPAIGNS }, (_, campaign) => ({
      name: `${name} campaign ${campaign + 1}`,
      adGroup: 'All',
      dailyBudget: 40 * ads,
      cpm: 8,
      ads: Array.from({ length: ads }, (__, ad) => ({
        name: `Ad ${ad + 1}`,
        ctr: 0.012 + (ad % 5) * 0.002,
        conversionRate: 0.04,
        valuePerConversion: 45,
      })),
    })),
  };

  const simulated = [...dailyRows(truth)];

  return { text: [...printGoogleReport(simulated, truth)].join(''), totals: totalsOf(simulated) };
}
