import type { FileLocale } from './dialects/dialect';
import { currencyInName, isCurrencyCode } from './dialects/normalise-name';
import type { SourceRecord } from './records/read-records';
import type { RowColumns } from './rows/row-columns';
import { isBlank } from './values/cell';
import { CurrencySeen } from './values/currency-seen';
import type { MarkHints } from './values/detect-decimal-mark';
import { detectDecimalMark } from './values/detect-decimal-mark';
import { DateOrderEvidence } from './values/detect-date-order';
import type { DateOrder } from './values/parse-date';
import type { DecimalMark } from './values/parse-number';
import { stripCurrency } from './values/strip-currency';

/** Gathers from the header and the first rows what decides how the rest is read. */
export class SampleEvidence {
  private readonly seen = new CurrencySeen();
  private readonly dates = new DateOrderEvidence();
  private readonly figures: string[] = [];
  private readonly money: number[];
  private sign: string | null = null;

  constructor(
    header: SourceRecord,
    private readonly columns: RowColumns,
  ) {
    const { spend, conversion_value: value } = columns.at;
    this.money = [spend, value].flatMap((index) => index ?? []);
    for (const index of this.money) this.noteCode(currencyInName(header.cells[index] ?? ''), header.line);
  }

  addRow(record: SourceRecord): void {
    this.addDates(record);
    for (const index of this.columns.metrics) {
      const cell = record.cells[index] ?? '';
      if (isBlank(cell)) continue;
      const { figure, currency } = stripCurrency(cell);
      this.figures.push(figure.replace(/^[-+(]\s*|\)$/g, ''));
      if (!this.money.includes(index)) continue;
      this.noteCode(currency, record.line);
      this.sign ??= /[$£¥]|kr/.exec(cell)?.[0] ?? null;
    }
    const own = (record.cells[this.columns.at.currency ?? -1] ?? '').trim().toUpperCase();
    if (isCurrencyCode(own)) this.noteCode(own, record.line);
  }

  addDates(record: SourceRecord): void {
    const { date, date_start: start, date_end: end } = this.columns.at;
    for (const index of [date, start, end]) if (index !== undefined) this.dates.add(record.cells[index] ?? '');
  }

  /** A second row of column names may hold units: a currency code under a money column. */
  addUnits(record: SourceRecord): void {
    for (const index of this.money) {
      const code = (record.cells[index] ?? '').replace(/[()[\]\s]/g, '').toUpperCase();
      if (isCurrencyCode(code)) this.noteCode(code, record.line);
    }
  }

  get hasMoney(): boolean {
    return this.money.length > 0;
  }

  get currency(): string | null {
    return this.seen.code;
  }

  get currencyLine(): number | null {
    return this.seen.line;
  }

  /** A sign that several currencies share, to be shown with the question. */
  get currencyHint(): string | null {
    return this.sign;
  }

  decimalMark(hints: MarkHints): DecimalMark | null {
    return detectDecimalMark(this.figures, hints);
  }

  /** Outside English nobody writes the month first. */
  dateOrder(locale: FileLocale): DateOrder | null {
    return this.dates.order ?? (locale === 'en' ? null : 'dmy');
  }

  private noteCode(code: string | null, line: number): void {
    if (code !== null) this.seen.see(code, line);
  }
}
