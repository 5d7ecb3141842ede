import { microsToDecimal, parseMicros } from '@upbeat/core/money';
import type { MetricRow, RowFigures } from './rows/metric-row';
import { scaledToDecimal } from './values/parse-number';

/** Sums of a file as exact plain decimals, safe to cross JSON: counts whole, money with two to six places. */
export interface FileTotals {
  spend: string;
  impressions: string;
  clicks: string;
  /** Null when the file counts several conversion actions: their conversions never add (see `conversionsByAction`). */
  conversions: string | null;
  revenue: string;
}

export const FIGURE_NAMES = ['spend', 'impressions', 'clicks', 'conversions', 'revenue'] as const;
export type FigureName = (typeof FIGURE_NAMES)[number];

/** A row's figures as whole numbers that add exactly: counts as they are, the rest in millionths. */
export function exactFigures(figures: RowFigures): Record<FigureName, bigint | null> {
  return {
    spend: figures.spend,
    impressions: figures.impressions === null ? null : BigInt(figures.impressions),
    clicks: figures.clicks === null ? null : BigInt(figures.clicks),
    conversions: figures.conversions === null ? null : parseMicros(figures.conversions),
    revenue: figures.conversionValue,
  };
}

/** One exact figure as a plain decimal. */
export function writeFigure(name: FigureName, value: bigint): string {
  if (name === 'impressions' || name === 'clicks') return value.toString();
  return name === 'conversions' ? scaledToDecimal(value) : microsToDecimal(value);
}

/** Adds rows up without rounding. Conversions are also kept by action, because different actions never add. */
export class FigureSums {
  readonly sums: Record<FigureName, bigint> = { spend: 0n, impressions: 0n, clicks: 0n, conversions: 0n, revenue: 0n };
  private readonly actions = new Map<string, bigint>();

  add(row: MetricRow): void {
    const exact = exactFigures(row);
    for (const name of FIGURE_NAMES) this.sums[name] += exact[name] ?? 0n;
    if (exact.conversions === null) return;
    const action = row.conversionAction ?? '';
    this.actions.set(action, (this.actions.get(action) ?? 0n) + exact.conversions);
  }

  get totals(): FileTotals {
    const { sums } = this;
    return {
      spend: writeFigure('spend', sums.spend),
      impressions: writeFigure('impressions', sums.impressions),
      clicks: writeFigure('clicks', sums.clicks),
      conversions: this.countedActions > 1 ? null : writeFigure('conversions', sums.conversions),
      revenue: writeFigure('revenue', sums.revenue),
    };
  }

  /** Actions with a name or a count: days without results often name none. */
  private get countedActions(): number {
    return [...this.actions].filter(([action, sum]) => action !== '' || sum !== 0n).length;
  }

  /** Conversion action ('' where the file names none) -> its conversions. */
  get byAction(): Record<string, string> {
    return Object.fromEntries([...this.actions].map(([action, sum]) => [action, scaledToDecimal(sum)]));
  }
}
