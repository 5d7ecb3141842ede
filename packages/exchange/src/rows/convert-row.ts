import type { FixedTarget } from '../mapping/targets';
import type { SourceRecord } from '../records/read-records';
import type { Parsed } from '../values/cell';
import { bad, good, isBlank } from '../values/cell';
import type { CurrencySeen } from '../values/currency-seen';
import type { DateOrder, ParsedDate } from '../values/parse-date';
import { parseDate } from '../values/parse-date';
import type { DecimalMark } from '../values/parse-number';
import { parseCount, parseScaled, scaledToDecimal } from '../values/parse-number';
import { parseId, parseName } from '../values/parse-text';
import { stripCurrency } from '../values/strip-currency';
import { isCurrencyCode } from '../dialects/normalise-name';
import type { MetricRow, RejectedCell, RowDimensions, RowFigures } from './metric-row';
import type { RowColumns } from './row-columns';

/** What turning records into rows takes, the same for every row of a file. */
export interface ConvertContext {
  header: readonly string[];
  columns: RowColumns;
  decimalMark: DecimalMark;
  dateOrder: DateOrder;
  /** Last day (ISO) that can have happened. */
  latest: string;
  currency: CurrencySeen;
}

export const WHOLE_ROW = 'whole row';
const SHOWN_LENGTH = 200;

/** A record as a typed row, or every cell that keeps it out. Throws AppError invalid_input on a second currency. */
export function convertRow(record: SourceRecord, context: ConvertContext): MetricRow | RejectedCell[] {
  const misfit = widthMisfit(record, context);
  if (misfit) return [misfit];

  const reader = new RowReader(record, context);
  const dates = reader.dates();
  const dimensions = reader.dimensions(dates?.hour ?? null);
  const figures = reader.figures();
  const currency = reader.currency();
  if (!dates || reader.rejected.length > 0) return reader.rejected;
  return { line: record.line, dateStart: dates.start, dateEnd: dates.end, currency, ...dimensions, ...figures };
}

/** The figures of a totals row, as far as they can be read; the rest is null. */
export function convertTotals(record: SourceRecord, context: ConvertContext): RowFigures {
  return new RowReader(record, context).figures();
}

/** A rejection, its value cut to what a report can show. */
export function rejectedCell(line: number, column: string, value: string, reason: string): RejectedCell {
  return { line, column, value: value.length > SHOWN_LENGTH ? `${value.slice(0, SHOWN_LENGTH)}…` : value, reason };
}

function widthMisfit(record: SourceRecord, { header, columns }: ConvertContext): RejectedCell | null {
  const { line, cells } = record;
  const shown = cells.slice(0, 8).join(' | ');
  if (cells.length > header.length && cells.slice(header.length).some((cell) => cell.trim() !== '')) {
    return rejectedCell(
      line,
      WHOLE_ROW,
      shown,
      `has ${cells.length} cells under ${header.length} column names; a name or number may need quotation marks`,
    );
  }
  if (cells.length <= columns.last) {
    return rejectedCell(
      line,
      WHOLE_ROW,
      shown,
      `has only ${cells.length} cells under ${header.length} column names; the line may be cut short`,
    );
  }
  return null;
}

class RowReader {
  readonly rejected: RejectedCell[] = [];

  constructor(
    private readonly record: SourceRecord,
    private readonly context: ConvertContext,
  ) {}

  dates(): { start: string; end: string; hour: string | null } | null {
    const { at } = this.context.columns;
    const start = this.date(at.date ?? at.date_start);
    if (at.date !== undefined || at.date_end === undefined)
      return start && { start: start.date, end: start.date, hour: start.hour };

    const end = this.date(at.date_end);
    if (!start || !end) return null;
    if (end.date < start.date) {
      this.reject(at.date_end, 'is earlier than the first day of the row');
      return null;
    }
    return { start: start.date, end: end.date, hour: null };
  }

  dimensions(hour: string | null): RowDimensions {
    const breakdowns: Record<string, string> = {};
    for (const { slug, index } of this.context.columns.breakdowns) {
      const value = this.parse(index, parseName);
      if (value !== null) breakdowns[slug] = value;
    }
    if (hour !== null && breakdowns.hour === undefined) breakdowns.hour = hour;
    const dimensions: RowDimensions = {
      account: this.text('account'),
      accountId: this.id('account_id'),
      campaign: this.text('campaign'),
      campaignId: this.id('campaign_id'),
      adGroup: this.text('ad_group'),
      adGroupId: this.id('ad_group_id'),
      ad: this.text('ad'),
      adId: this.id('ad_id'),
      market: this.text('market'),
      device: this.text('device'),
      breakdowns,
      conversionAction: this.text('conversion_action'),
      attribution: this.text('attribution'),
    };
    const named = dimensions.campaign ?? dimensions.campaignId ?? dimensions.ad ?? dimensions.adId;
    if (named === null && this.rejected.length === 0)
      this.reject(this.context.columns.entities[0], 'names no campaign and no ad');
    return dimensions;
  }

  figures(): RowFigures {
    const { decimalMark } = this.context;
    const conversions = this.parse(this.column('conversions'), (cell) => parseScaled(cell, decimalMark));
    return {
      impressions: this.parse(this.column('impressions'), (cell) => parseCount(cell, decimalMark)),
      clicks: this.parse(this.column('clicks'), (cell) => parseCount(cell, decimalMark)),
      spend: this.parse(this.column('spend'), (cell) => this.money(cell, false)),
      conversions: conversions === null ? null : scaledToDecimal(conversions),
      conversionValue: this.parse(this.column('conversion_value'), (cell) => this.money(cell, true)),
    };
  }

  /** The row's currency: its own cell, else the one the file has shown. */
  currency(): string | null {
    const code = this.parse(this.column('currency'), (cell): Parsed<string> => {
      const upper = cell.trim().toUpperCase();
      return isCurrencyCode(upper) ? good(upper) : bad('is not a currency code');
    });
    if (code !== null) this.context.currency.see(code, this.record.line);
    return this.context.currency.code;
  }

  /** Returned and adjusted orders make conversion value negative; spend never is. */
  private money(cell: string, mayBeNegative: boolean): Parsed<bigint> {
    const { figure, currency } = stripCurrency(cell);
    const parsed = parseScaled(figure, this.context.decimalMark);
    if (parsed.ok && parsed.value < 0n && !mayBeNegative) return bad('is negative');
    if (parsed.ok && currency !== null) this.context.currency.see(currency, this.record.line);
    return parsed;
  }

  private date(index: number | undefined): ParsedDate | null {
    const cell = index === undefined ? '' : (this.record.cells[index] ?? '');
    if (isBlank(cell)) {
      this.reject(index, 'is empty where a date is needed');
      return null;
    }
    return this.parse(index, (text) => parseDate(text, this.context.dateOrder, this.context.latest));
  }

  private text(target: FixedTarget): string | null {
    return this.parse(this.column(target), parseName);
  }

  private id(target: FixedTarget): string | null {
    return this.parse(this.column(target), parseId);
  }

  private column(target: FixedTarget): number | undefined {
    return this.context.columns.at[target];
  }

  private parse<T>(index: number | undefined, read: (cell: string) => Parsed<T>): T | null {
    const cell = index === undefined ? '' : (this.record.cells[index] ?? '');
    if (isBlank(cell)) return null;
    const parsed = read(cell);
    if (parsed.ok) return parsed.value;
    this.reject(index, parsed.reason);
    return null;
  }

  private reject(index: number | undefined, reason: string): void {
    const { line, cells } = this.record;
    const column = index === undefined ? WHOLE_ROW : (this.context.header[index] ?? '').trim();
    this.rejected.push(rejectedCell(line, column, index === undefined ? '' : (cells[index] ?? '').trim(), reason));
  }
}
