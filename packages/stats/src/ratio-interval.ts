import type { Interval } from './interval';
import { tQuantile } from './student-t';

/** Under this many days a day-to-day variance says next to nothing. */
export const MIN_DAYS = 5;

/** One day of a ratio: numerator (clicks, revenue, spend) over denominator (impressions, spend, conversions). */
export interface DayPair {
  numerator: number;
  denominator: number;
}

/** Sum over sum with its interval, in the unit of the ratio. */
export interface RatioEstimate extends Interval {
  estimate: number;
  se: number;
  /** Standard error of the logarithm, for comparing two periods (see change.ts). */
  logSe: number;
  days: number;
}

/** Sum over sum (never a mean of daily ratios); null where the denominators sum to zero. */
export function ratioOfSums(days: readonly DayPair[]): number | null {
  const numerator = days.reduce((sum, day) => sum + day.numerator, 0);
  const denominator = days.reduce((sum, day) => sum + day.denominator, 0);
  return denominator > 0 ? numerator / denominator : null;
}

/**
 * Interval of a ratio of sums such as CTR, CPA or ROAS, with days as clusters: linearised (Taylor) variance
 * n / (n - 1) * sum((y - R x)^2) / (sum x)^2 (W. G. Cochran, Sampling Techniques, 3rd ed., 1977, 6.3)
 * and Student's t with n - 1 degrees of freedom. Never below zero. Null: too few days (under MIN_DAYS with a
 * denominator or a numerator) or no denominator. Days are taken as independent: a trend within the window widens
 * the interval, carry-over from day to day is not seen.
 */
export function ratioInterval(days: readonly DayPair[], confidence = 0.95): RatioEstimate | null {
  const used = days.filter((day) => day.denominator !== 0 || day.numerator !== 0);
  const estimate = ratioOfSums(used);
  if (used.length < MIN_DAYS || estimate === null) return null;

  const denominator = used.reduce((sum, day) => sum + day.denominator, 0);
  const squares = used.reduce((sum, day) => sum + (day.numerator - estimate * day.denominator) ** 2, 0);

  return ratioEstimate({ estimate, denominator, squares, days: used.length }, confidence);
}

/** The interval once the days are summed up: `squares` is the sum of (y - R x)^2 over the days, `denominator` the sum of x. */
export function ratioEstimate(
  { estimate, denominator, squares, days }: { estimate: number; denominator: number; squares: number; days: number },
  confidence: number,
): RatioEstimate {
  const se = Math.sqrt((days / (days - 1)) * squares) / denominator;
  const half = tQuantile(0.5 + confidence / 2, days - 1) * se;

  return {
    estimate,
    se,
    logSe: estimate > 0 ? se / estimate : Number.POSITIVE_INFINITY,
    low: Math.max(0, estimate - half),
    high: estimate + half,
    days,
  };
}
