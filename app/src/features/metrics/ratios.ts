import type { Moments } from '@upbeat/db/metrics/get-performance';
import type { Sums } from '@upbeat/db/metrics/sums';
import { microsToUnits } from '@upbeat/core/money';
import type { RatioMoments } from '@upbeat/stats/ratio-from-moments';
import type { DayPair } from '@upbeat/stats/ratio-interval';
import type { Goodness } from '~/components/ui/change';

/** Figures of the dashboard, in the order of its tiles. */
export const METRICS = {
  revenue: { label: 'Revenue', good: 'more' },
  spend: { label: 'Spend', good: 'neutral' },
  impressions: { label: 'Impressions', good: 'neutral' },
  clicks: { label: 'Clicks', good: 'more' },
  roas: { label: 'Return on spend', good: 'more' },
  conversions: { label: 'Conversions', good: 'more' },
  cpa: { label: 'Cost per conversion', good: 'less' },
  ctr: { label: 'Click-through rate', good: 'more' },
} as const satisfies Record<string, { label: string; good: Goodness }>;
export type Metric = keyof typeof METRICS;
export const METRIC_KEYS = Object.keys(METRICS) as Metric[];

/** True for a figure of the dashboard, as it may come from an address. */
export function isMetric(text: string): text is Metric {
  return Object.hasOwn(METRICS, text);
}

/** Figures that are a ratio, and so have an interval. */
export type Ratio = 'roas' | 'cpa' | 'ctr';

/**
 * Numerator and denominator of each ratio, in currency units and counts. Nothing else in the app divides these.
 * Conversions are held against the spend of the accounts that count them.
 */
const PARTS: Record<Ratio, (sums: Sums) => [numerator: number, denominator: number]> = {
  roas: (sums) => [microsToUnits(sums.value), microsToUnits(sums.counted)],
  cpa: (sums) => [microsToUnits(sums.counted), microsToUnits(sums.conversions)],
  ctr: (sums) => [Number(sums.clicks), Number(sums.impressions)],
};

/** A ratio as sum over sum; null where the denominator is nought. */
export function ratioOf(ratio: Ratio, sums: Sums): number | null {
  const [numerator, denominator] = PARTS[ratio](sums);

  return denominator > 0 ? numerator / denominator : null;
}

/** Whether the accounts behind some sums spent, and none of them reports the counted conversion action: no result is then not a result of nought. */
function isUncounted({ spend, counted, conversions, value }: Sums): boolean {
  return spend > 0n && counted === 0n && conversions === 0n && value === 0n;
}

/**
 * A figure of some sums: money in currency units, counts whole or in parts, rates as fractions; null where it has no meaning, as results
 * have none where no account reports the counted action.
 */
export function figureOf(metric: Metric, sums: Sums): number | null {
  if (metric === 'revenue') return isUncounted(sums) ? null : microsToUnits(sums.value);
  if (metric === 'conversions') return isUncounted(sums) ? null : microsToUnits(sums.conversions);
  if (metric === 'spend') return microsToUnits(sums.spend);
  if (metric === 'impressions' || metric === 'clicks') return Number(sums[metric]);
  return ratioOf(metric, sums);
}

/** What one must know to read a figure, as a sentence: why it is missing, or why it is hard to believe; null where it speaks for itself. */
export function remarkOf(metric: Metric, sums: Sums): string | null {
  if (metric === 'ctr')
    return sums.clicks > sums.impressions ? 'More clicks than impressions were reported, as some networks do.' : null;
  if (metric === 'spend' || metric === 'impressions' || metric === 'clicks') return null;

  return isUncounted(sums) ? 'Not reported: no account here counts the conversion action of this page.' : null;
}

/** Days of a ratio as its interval takes them (stats ratio-interval). */
export function dayPairsOf(ratio: Ratio, days: readonly Sums[]): DayPair[] {
  return days.map((day) => {
    const [numerator, denominator] = PARTS[ratio](day);
    return { numerator, denominator };
  });
}

/** What an interval of a ratio needs, out of sums and the moments of their days. */
export function momentsOf(ratio: Ratio, sums: Sums, moments: Moments): RatioMoments {
  const [numerator, denominator] = PARTS[ratio](sums);
  const second = {
    roas: {
      days: moments.roasDays,
      numeratorSquares: moments.vv,
      denominatorSquares: moments.ss,
      products: moments.vs,
    },
    cpa: { days: moments.cpaDays, numeratorSquares: moments.ss, denominatorSquares: moments.cc, products: moments.sc },
    ctr: { days: moments.ctrDays, numeratorSquares: moments.kk, denominatorSquares: moments.ii, products: moments.ki },
  }[ratio];

  return { numerator, denominator, ...second };
}

const NOTHING: Sums = { impressions: 0n, clicks: 0n, spend: 0n, counted: 0n, conversions: 0n, value: 0n };

/** Sums of sums, exact. */
export function addSums(all: readonly Sums[]): Sums {
  return all.reduce(
    (total, one) => ({
      impressions: total.impressions + one.impressions,
      clicks: total.clicks + one.clicks,
      spend: total.spend + one.spend,
      counted: total.counted + one.counted,
      conversions: total.conversions + one.conversions,
      value: total.value + one.value,
    }),
    NOTHING,
  );
}

/** The ratio that rows are judged by: return where there is revenue, else cost per conversion, else the click-through rate. */
export function judgedRatio(totals: Sums): Ratio {
  if (totals.value > 0n && totals.counted > 0n) return 'roas';
  return totals.conversions > 0n && totals.counted > 0n ? 'cpa' : 'ctr';
}

/** How far a figure moved from one period to the next, as a share; null where one of the two is missing or nought. */
export function changeOf(current: number | null, previous: number | null): number | null {
  return current === null || previous === null || previous === 0 ? null : current / previous - 1;
}
