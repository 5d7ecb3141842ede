import type { FigureName, FileTotals } from './figure-sums';
import { FIGURE_NAMES, FigureSums, exactFigures, writeFigure } from './figure-sums';
import type { ReadPlan } from './read-plan';
import type { ReadItem } from './read-rows';
import { doubtfulCells } from './rows/doubtful-cells';
import type { MetricRow, RejectedCell, RowFigures } from './rows/metric-row';

/** Rejections kept word for word; beyond it they are only counted, so that a wholly wrong file stays small. */
const KEPT_REJECTIONS = 1000;
const KEPT_TOTALS = 50;
const KEPT_WARNINGS = 100;

/** What became of every physical line; the parts add up to `total`. */
export interface LineCounts {
  total: number;
  rows: number;
  rangeRows: number;
  rejected: number;
  totals: number;
  preamble: number;
  header: number;
  blank: number;
  note: number;
  /** Lines that continue a record whose quoted cell holds a line break. */
  continued: number;
}

/** A totals row of the file beside what the rows add up to. */
export interface TotalsCheck {
  line: number;
  label: string;
  /** True when every figure the totals row states equals the sum of the rows. */
  agrees: boolean;
  differences: { figure: FigureName; stated: string; summed: string }[];
}

/** The account of one import, exact and safe to cross JSON. */
export interface ImportReport {
  platform: ReadPlan['platform'];
  reportType: ReadPlan['reportType'];
  locale: ReadPlan['locale'];
  currency: string | null;
  lines: LineCounts;
  /** Daily rows that would land. */
  rows: number;
  rangeRows: number;
  rejectedRows: number;
  /** Cells rejected in all; `rejected` holds the first 1,000. */
  rejectedCells: number;
  rejected: RejectedCell[];
  /** Rows that were taken although a figure in them is hard to believe; `warnings` names the first 100. */
  warnedRows: number;
  warnings: RejectedCell[];
  /** Sums of the daily rows. */
  totals: FileTotals;
  conversionsByAction: Record<string, string>;
  /** Sums of the rows that span several days, never mixed with the daily ones. */
  rangeTotals: FileTotals;
  totalsRows: TotalsCheck[];
  /** Figures the file has no column for; their totals are nought because nothing was reported, not because nothing happened. */
  notInFile: FigureName[];
  /** First and last day of the daily rows. */
  firstDay: string | null;
  lastDay: string | null;
}

/** Follows a file as it is read and gives its account at the end (or, for progress, at any time). */
export class ReportBuilder {
  private readonly daily = new FigureSums();
  private readonly range = new FigureSums();
  private readonly rejected: RejectedCell[] = [];
  private readonly warnings: RejectedCell[] = [];
  private readonly stated: { line: number; label: string; figures: RowFigures }[] = [];
  private readonly lines: LineCounts = {
    total: 0,
    rows: 0,
    rangeRows: 0,
    rejected: 0,
    totals: 0,
    preamble: 0,
    header: 0,
    blank: 0,
    note: 0,
    continued: 0,
  };
  private rejectedCells = 0;
  private warnedRows = 0;
  private currency: string | null;
  private firstDay: string | null = null;
  private lastDay: string | null = null;

  constructor(private readonly plan: ReadPlan) {
    this.currency = plan.currency;
  }

  add(item: ReadItem): void {
    this.lines.total += item.lines;
    if (item.kind === 'skipped' && item.what === 'preamble') this.lines.preamble += item.lines;
    else {
      this.lines.continued += item.lines - 1;
      this.lines[lineKind(item)] += 1;
    }
    if (item.kind === 'row') this.addDaily(item.row);
    if (item.kind === 'range') this.range.add(item.row);
    if (item.kind === 'row' || item.kind === 'range') this.addWarnings(item.row);
    if (item.kind === 'rejected') this.addRejected(item.cells);
    if (item.kind === 'totals' && this.stated.length < KEPT_TOTALS) this.stated.push(item);
  }

  finish(): ImportReport {
    const { platform, reportType, locale } = this.plan;
    return {
      platform,
      reportType,
      locale,
      currency: this.currency,
      lines: { ...this.lines },
      rows: this.lines.rows,
      rangeRows: this.lines.rangeRows,
      rejectedRows: this.lines.rejected,
      rejectedCells: this.rejectedCells,
      rejected: [...this.rejected],
      warnedRows: this.warnedRows,
      warnings: [...this.warnings],
      totals: this.daily.totals,
      conversionsByAction: this.daily.byAction,
      rangeTotals: this.range.totals,
      totalsRows: this.stated.map((stated) => this.check(stated)),
      notInFile: FIGURE_NAMES.filter((name) => !this.hasColumn(name)),
      firstDay: this.firstDay,
      lastDay: this.lastDay,
    };
  }

  private addDaily(row: MetricRow): void {
    this.daily.add(row);
    this.currency ??= row.currency;
    if (this.firstDay === null || row.dateStart < this.firstDay) this.firstDay = row.dateStart;
    if (this.lastDay === null || row.dateStart > this.lastDay) this.lastDay = row.dateStart;
  }

  private addRejected(cells: RejectedCell[]): void {
    this.rejectedCells += cells.length;
    this.rejected.push(...cells.slice(0, KEPT_REJECTIONS - this.rejected.length));
  }

  private addWarnings(row: MetricRow): void {
    const cells = doubtfulCells(row, this.plan);
    if (cells.length === 0) return;
    this.warnedRows += 1;
    this.warnings.push(...cells.slice(0, KEPT_WARNINGS - this.warnings.length));
  }

  /** A totals row speaks of every row of the file, so it is held against the daily and the range rows together. */
  private check({ line, label, figures }: { line: number; label: string; figures: RowFigures }): TotalsCheck {
    const exact = exactFigures(figures);
    const differences = FIGURE_NAMES.flatMap((figure) => {
      const stated = exact[figure];
      const summed = this.daily.sums[figure] + this.range.sums[figure];
      if (stated === null || stated === summed) return [];
      return [{ figure, stated: writeFigure(figure, stated), summed: writeFigure(figure, summed) }];
    });
    return { line, label, agrees: differences.length === 0, differences };
  }

  private hasColumn(name: FigureName): boolean {
    const target = name === 'revenue' ? 'conversion_value' : name;
    return Object.values(this.plan.mapping).includes(target);
  }
}

function lineKind(item: ReadItem): keyof LineCounts {
  if (item.kind === 'skipped') return item.what;
  const kinds = { row: 'rows', range: 'rangeRows', rejected: 'rejected', totals: 'totals' } as const;
  return kinds[item.kind];
}

/** Reads a whole file for its account alone, as a dry run does. */
export async function reportOn(items: AsyncIterable<ReadItem>, plan: ReadPlan): Promise<ImportReport> {
  const builder = new ReportBuilder(plan);
  for await (const item of items) builder.add(item);
  return builder.finish();
}
