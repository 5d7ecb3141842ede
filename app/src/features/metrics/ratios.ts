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
  roas: { label: 'Return', good: 'more' },
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
 * Numerator and denominator of each ratio, in currency units and counts, over rows that report both. Nothing else in the app
 * divides these. Conversions are held against the spend of the accounts that count them.
 */
const PARTS: Record<Ratio, (sums: Sums) => [numerator: number, denominator: number]> = {
  roas: (sums) => [microsToUnits(sums.earned), microsToUnits(sums.valued)],
  cpa: (sums) => [microsToUnits(sums.counted), microsToUnits(sums.costed)],
  ctr: (sums) => [Number(sums.clicked), Number(sums.seen)],
};

/** What a figure of the dashboard is made of. */
const MADE_OF: Record<Metric, readonly (keyof Sums['silent'])[]> = {
  revenue: ['value'],
  spend: ['spend'],
  impressions: ['impressions'],
  clicks: ['clicks'],
  roas: ['value', 'spend'],
  conversions: ['conversions'],
  cpa: ['spend', 'conversions'],
  ctr: ['clicks', 'impressions'],
};

/** How many of the rows behind a figure do not report it, of how many: a row is a platform row on one day. */
export function unreportedOf(metric: Metric, sums: Sums): { silent: number; told: number } {
  return { silent: Math.max(...MADE_OF[metric].map((figure) => sums.silent[figure])), told: sums.told };
}

/** Whether no row at all reports a figure (or one side of a ratio): it is then unknown, not nought. */
function isUnreported(metric: Metric, sums: Sums): boolean {
  const { silent, told } = unreportedOf(metric, sums);

  return told > 0 && silent >= told;
}

/** A ratio as sum over sum; null where the denominator is nought or one of the two is not reported. */
export function ratioOf(ratio: Ratio, sums: Sums): number | null {
  if (isUnreported(ratio, sums)) return null;
  const [numerator, denominator] = PARTS[ratio](sums);

  return denominator > 0 ? numerator / denominator : null;
}

/**
 * The spend that a return or a cost per conversion is over, in currency units, where it is not all the spend: the ratio counts only rows
 * whose accounts report its result. Null where it is all of it, and for a figure that is over no spend.
 */
export function spendBehind(metric: Metric, sums: Sums): number | null {
  if ((metric !== 'roas' && metric !== 'cpa') || ratioOf(metric, sums) === null) return null;
  const behind = metric === 'roas' ? sums.valued : sums.counted;

  return behind === sums.spend ? null : microsToUnits(behind);
}

const FIGURE_WORDS: Record<keyof Sums['silent'], string> = {
  impressions: 'impressions',
  clicks: 'clicks',
  spend: 'spend',
  conversions: 'conversions',
  value: 'conversion value',
};

/** Whether the accounts behind some sums spent, and none of them reports the counted conversion action: no result is then not a result of nought. */
function isUncounted({ spend, counted, valued, conversions, value }: Sums): boolean {
  return spend > 0n && counted === 0n && valued === 0n && conversions === 0n && value === 0n;
}

/**
 * A figure of some sums: money in currency units, counts whole or in parts, rates as fractions; null where it has no meaning, as results
 * have none where no account reports the counted action, and every figure none where no row reports it.
 */
export function figureOf(metric: Metric, sums: Sums): number | null {
  if (isUnreported(metric, sums)) return null;
  if (metric === 'revenue') return isUncounted(sums) ? null : microsToUnits(sums.value);
  if (metric === 'conversions') return isUncounted(sums) ? null : microsToUnits(sums.conversions);
  if (metric === 'spend') return microsToUnits(sums.spend);
  if (metric === 'impressions' || metric === 'clicks') return Number(sums[metric]);
  return ratioOf(metric, sums);
}

/** Whether a figure counts results, and so depends on the conversion action. */
export function isOfResults(metric: Metric): boolean {
  return metric === 'revenue' || metric === 'conversions' || metric === 'roas' || metric === 'cpa';
}

/** What one must know to read a figure, as a sentence: why it is missing, or why it is hard to believe; null where it speaks for itself. */
export function remarkOf(metric: Metric, sums: Sums): string | null {
  if (isUnreported(metric, sums)) return `Not reported: no file here has a column for ${missingIn(metric, sums)}.`;
  if (isOfResults(metric) && isUncounted(sums))
    return 'Not reported: no account here counts the conversion action of this page.';
  if (metric === 'ctr' && sums.clicked > sums.seen)
    return 'More clicks than impressions were reported, as some networks do.';

  return partlyOf(metric, sums);
}

/** The sides of a figure that no row reports, in words. */
function missingIn(metric: Metric, sums: Sums): string {
  return MADE_OF[metric]
    .filter((figure) => sums.silent[figure] >= sums.told)
    .map((figure) => FIGURE_WORDS[figure])
    .join(' and ');
}

/** That a figure is only of some of its rows, as a sentence; null where all of them report it. */
function partlyOf(metric: Metric, sums: Sums): string | null {
  const { silent, told } = unreportedOf(metric, sums);
  if (silent === 0) return null;
  const figure = MADE_OF[metric].length > 1 ? 'both sides of it' : 'it';

  return `${silent.toLocaleString('en')} of ${told.toLocaleString('en')} daily rows do not report ${figure}; this is of the others.`;
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
      denominatorSquares: moments.tt,
      products: moments.vs,
    },
    cpa: { days: moments.cpaDays, numeratorSquares: moments.ss, denominatorSquares: moments.cc, products: moments.sc },
    ctr: { days: moments.ctrDays, numeratorSquares: moments.kk, denominatorSquares: moments.ii, products: moments.ki },
  }[ratio];

  return { numerator, denominator, ...second };
}

/** Sums of no rows. */
export const NO_SUMS: Sums = {
  impressions: 0n,
  clicks: 0n,
  spend: 0n,
  conversions: 0n,
  value: 0n,
  seen: 0n,
  clicked: 0n,
  counted: 0n,
  costed: 0n,
  valued: 0n,
  earned: 0n,
  told: 0,
  silent: { impressions: 0, clicks: 0, spend: 0, conversions: 0, value: 0 },
};

/** Sums of sums, exact. */
export function addSums(all: readonly Sums[]): Sums {
  return all.reduce(
    (total, one) => ({
      impressions: total.impressions + one.impressions,
      clicks: total.clicks + one.clicks,
      spend: total.spend + one.spend,
      conversions: total.conversions + one.conversions,
      value: total.value + one.value,
      seen: total.seen + one.seen,
      clicked: total.clicked + one.clicked,
      counted: total.counted + one.counted,
      costed: total.costed + one.costed,
      valued: total.valued + one.valued,
      earned: total.earned + one.earned,
      told: total.told + one.told,
      silent: {
        impressions: total.silent.impressions + one.silent.impressions,
        clicks: total.silent.clicks + one.silent.clicks,
        spend: total.silent.spend + one.silent.spend,
        conversions: total.silent.conversions + one.silent.conversions,
        value: total.silent.value + one.silent.value,
      },
    }),
    NO_SUMS,
  );
}

/** The ratio that rows are judged by: return where there is revenue, else cost per conversion, else the click-through rate. */
export function judgedRatio(totals: Sums): Ratio {
  if (totals.earned > 0n && totals.valued > 0n) return 'roas';
  return totals.costed > 0n && totals.counted > 0n ? 'cpa' : 'ctr';
}

/** How far a figure moved from one period to the next, as a share; null where one of the two is missing or nought. */
export function changeOf(current: number | null, previous: number | null): number | null {
  return current === null || previous === null || previous === 0 ? null : current / previous - 1;
}
