import type { LandedRange, LandedRow } from '@upbeat/db/imports/landing';
import type { MetricRow } from '@upbeat/exchange/rows/metric-row';

const text = (value: string | null): string => (value ?? '').slice(0, 300);

/** Breakdowns in one canonical text ("age=30-34;gender=M"), so that equal ones are equal in the database. */
function breakdownText(breakdowns: Record<string, string>): string {
  return Object.entries(breakdowns)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join(';');
}

/** The platform's own ids where the file has them, in one text; empty where it has none. */
function externalKey(row: MetricRow): string {
  const ids = [row.campaignId, row.adGroupId, row.adId];

  return ids.some((id) => id !== null)
    ? ids
        .map((id) => id ?? '')
        .join('/')
        .slice(0, 300)
    : '';
}

function shared(row: MetricRow): Omit<LandedRow, 'market' | 'device' | 'breakdown'> {
  return {
    d: row.dateStart,
    campaign: text(row.campaign ?? row.campaignId),
    ad_group: text(row.adGroup ?? row.adGroupId),
    ad: text(row.ad ?? row.adId),
    key: externalKey(row),
    action: text(row.conversionAction),
    attribution: text(row.attribution),
    line: row.line,
    impressions: row.impressions ?? 0,
    clicks: row.clicks ?? 0,
    spend: (row.spend ?? 0n).toString(),
    conversions: row.conversions ?? '0',
    value: (row.conversionValue ?? 0n).toString(),
  };
}

/** A daily row as the database lands it. */
export function toLandedRow(row: MetricRow): LandedRow {
  return {
    ...shared(row),
    market: text(row.market),
    device: text(row.device),
    breakdown: breakdownText(row.breakdowns),
  };
}

/** A row of several days as the database lands it. */
export function toLandedRange(row: MetricRow): LandedRange {
  return { ...shared(row), e: row.dateEnd };
}
