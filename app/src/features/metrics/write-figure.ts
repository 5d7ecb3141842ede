import { parseMicros } from '@upbeat/core/money';
import type { Format } from '~/components/format';
import type { Metric } from './ratios';

const MICROS = 1_000_000;

/** Sums of money from here on are read without cents; of smaller ones the cents are a part that counts. */
const LEAST_WITHOUT_CENTS = 1_000;

/** Whether sums of money as large as these are written whole: one precision for all that stand in one column. */
export const areReadWhole = (...sums: readonly (number | null)[]): boolean =>
  sums.some((sum) => Math.abs(sum ?? 0) >= LEAST_WITHOUT_CENTS);

/** A figure as people read it: money in its currency (`whole`: sums of money without cents, a cost with them), rates in per cent, counts whole. A missing one is a dash. */
export function writeFigure(
  metric: Metric,
  value: number | null,
  format: Format,
  currency: string,
  { compact = false, whole = false }: { compact?: boolean; whole?: boolean } = {},
): string {
  if (value === null) return '–';
  if (metric === 'roas') return format.number(value, 2);
  if (metric === 'ctr') return format.percent(value, 2);
  if (metric === 'impressions' || metric === 'clicks')
    return compact && value >= 1_000_000 ? format.compact(value) : format.number(value);
  if (metric === 'conversions')
    return compact && value >= 100_000 ? format.compact(value) : format.number(value, value % 1 === 0 ? 0 : 1);
  const micros = parseMicros(value.toFixed(6)) ?? BigInt(Math.round(value * MICROS));

  const isCompact = compact && value >= 10_000;

  return format.money(micros, currency, { compact: isCompact, whole: whole && !isCompact && metric !== 'cpa' });
}

/** Of how much spend a ratio is, where it is not all of it: "over €41.4K of spend". */
export function overWords(spend: number, format: Format, currency: string): string {
  return `over ${writeFigure('spend', spend, format, currency, { compact: true, whole: areReadWhole(spend) })} of spend`;
}

/** The conversion action as a page names it; files that name none leave it to the platform. */
export function actionName(action: string): string {
  return action === '' ? 'the platform’s own count' : action;
}
