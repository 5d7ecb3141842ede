import type { LandedRange, LandedRow } from '@upbeat/db/imports/landing';
import type { ColumnMapping, Target } from '@upbeat/exchange/mapping/targets';
import { columnText, entityNames } from '@upbeat/exchange/rows/entity-names';
import type { MetricRow } from '@upbeat/exchange/rows/metric-row';

/** Breakdowns in one canonical text ("age=30-34;gender=M"), so that equal ones are equal in the database. */
function breakdownText(breakdowns: Record<string, string>): string {
  return Object.entries(breakdowns)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join(';');
}

/** What the columns of a file mean, each once. */
export type InFile = ReadonlySet<Target>;

/** What a file has columns for. */
export function inFile(mapping: ColumnMapping): InFile {
  return new Set(Object.values(mapping));
}

/**
 * The part that daily and range rows share. A figure without a column is null, not reported. An empty cell under a column is nought:
 * platforms leave it empty where nothing happened.
 */
function shared(row: MetricRow, has: InFile): Omit<LandedRow, 'market' | 'device' | 'breakdown'> {
  return {
    d: row.dateStart,
    ...entityNames(row),
    action: columnText(row.conversionAction),
    attribution: columnText(row.attribution),
    line: row.line,
    impressions: has.has('impressions') ? (row.impressions ?? 0) : null,
    clicks: has.has('clicks') ? (row.clicks ?? 0) : null,
    spend: has.has('spend') ? (row.spend ?? 0n).toString() : null,
    conversions: has.has('conversions') ? (row.conversions ?? '0') : null,
    value: has.has('conversion_value') ? (row.conversionValue ?? 0n).toString() : null,
  };
}

/** A daily row as the database lands it. */
export function toLandedRow(row: MetricRow, has: InFile): LandedRow {
  return {
    ...shared(row, has),
    market: columnText(row.market),
    device: columnText(row.device),
    breakdown: breakdownText(row.breakdowns),
  };
}

/** A row of several days as the database lands it. */
export function toLandedRange(row: MetricRow, has: InFile): LandedRange {
  return { ...shared(row, has), e: row.dateEnd };
}
