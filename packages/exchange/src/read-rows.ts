import { AppError } from '@upbeat/core/app-error';
import { dateInZone, now } from '@upbeat/core/clock';
import { openText } from './bytes/open-text';
import { dialectOf } from './dialects/dialects';
import type { ReadPlan } from './read-plan';
import type { SourceRecord } from './records/read-records';
import { readRecords } from './records/read-records';
import { classifyRecord, totalsLabel } from './rows/classify-record';
import type { ConvertContext } from './rows/convert-row';
import { WHOLE_ROW, convertRow, convertTotals, rejectedCell } from './rows/convert-row';
import type { MetricRow, RejectedCell, RowFigures } from './rows/metric-row';
import { naturalKeyDigest } from './rows/natural-key';
import { rowColumns } from './rows/row-columns';
import { SeenKeys } from './rows/seen-keys';
import { CurrencySeen } from './values/currency-seen';

/** One record of the file and what became of it. `lines` is how many physical lines it spans; they add up to the file. */
export type ReadItem = { line: number; lines: number } & (
  | { kind: 'row' | 'range'; row: MetricRow }
  | { kind: 'rejected'; cells: RejectedCell[] }
  | { kind: 'totals'; label: string; figures: RowFigures }
  | { kind: 'skipped'; what: 'preamble' | 'header' | 'blank' | 'note' }
);

/**
 * Reads a file row by row by a plan, holding no more than one record and 16 bytes a row.
 * Throws AppError unsupported_file for what cannot be read on, invalid_input for a second currency, conflict for a file
 * that is not the one the plan was made for. Nothing read before an error may be kept.
 */
export async function* readRows(source: AsyncIterable<Uint8Array>, plan: ReadPlan): AsyncGenerator<ReadItem> {
  const { text } = await openText(source);
  const context = convertContext(plan);
  const { blankNamesAreSummary } = dialectOf(plan.platform);
  const seen = new SeenKeys();
  let first = true;
  let headerMet = false;

  if (plan.headerLine > 1) yield { kind: 'skipped', what: 'preamble', line: 1, lines: plan.headerLine - 1 };
  for await (const record of readRecords(text, plan.delimiter, { line: plan.headerLine, cells: plan.header })) {
    const { line, lines } = record;
    if (!headerMet) {
      headerMet = true;
      yield { kind: 'skipped', what: 'header', line, lines };
      continue;
    }

    const kind = classifyRecord(record.cells, {
      header: plan.header,
      columns: context.columns,
      blankNamesAreSummary,
      first,
    });
    if (kind === 'header') first = true;
    if (kind === 'data' || kind === 'totals') first = false;
    if (kind === 'totals')
      yield {
        kind,
        label: totalsLabel(record.cells) ?? 'Summary row',
        figures: convertTotals(record, context),
        line,
        lines,
      };
    else if (kind === 'data') yield { ...readData(record, context, seen), line, lines };
    else yield { kind: 'skipped', what: kind, line, lines };
  }
  if (!headerMet)
    throw new AppError(
      'conflict',
      'This is not the file that was inspected: its column names differ. Start the import again.',
    );
}

/** The shared part of reading every row of a file. */
export function convertContext(plan: ReadPlan): ConvertContext {
  return {
    header: plan.header,
    columns: rowColumns(plan.mapping),
    decimalMark: plan.decimalMark,
    dateOrder: plan.dateOrder,
    latest: latestDay(),
    currency: new CurrencySeen(plan.currency ? { code: plan.currency, line: plan.currencyLine } : null),
  };
}

/** The day it is where it is latest on Earth (UTC+14): an account may be there. */
function latestDay(): string {
  return dateInZone(now(), 'Pacific/Kiritimati');
}

type DataItem = { kind: 'row' | 'range'; row: MetricRow } | { kind: 'rejected'; cells: RejectedCell[] };

function readData(record: SourceRecord, context: ConvertContext, seen: SeenKeys): DataItem {
  const row = convertRow(record, context);
  if (Array.isArray(row)) return { kind: 'rejected', cells: row };

  const figures = [row.impressions, row.clicks, row.spend, row.conversions, row.conversionValue].join('|');
  const twin = seen.add(naturalKeyDigest(row), figures, record.line);
  if (twin) {
    const reason = twin.identical
      ? `repeats line ${twin.line} exactly`
      : `is about the same day, campaign and ad as line ${twin.line}, with other figures`;
    const about = [row.dateStart, row.campaign ?? row.campaignId, row.ad ?? row.adId].filter((part) => part !== null);
    return { kind: 'rejected', cells: [rejectedCell(record.line, WHOLE_ROW, about.join(', '), reason)] };
  }
  return { kind: row.dateStart === row.dateEnd ? 'row' : 'range', row };
}
