import { relativeChange } from '../change';
import type { DayPair } from '../ratio-interval';
import { ratioInterval } from '../ratio-interval';
import { tQuantile } from '../student-t';

/** What happened as a ratio (1.1 is +10%) with its 80% interval. */
export interface MeasuredRatio {
  ratio: number;
  low: number;
  high: number;
}

/** Half a count for a period that counted nothing, as the forecast gave it, so that its logarithm exists. */
function withHalf(days: readonly DayPair[]): DayPair[] {
  const counted = days.reduce((sum, day) => sum + day.numerator, 0);
  const [first, ...rest] = days;
  return counted > 0 || !first ? [...days] : [{ ...first, numerator: 0.5 }, ...rest];
}

/**
 * A ratio of sums over the days after, over the same before; days are clusters on both sides (ratio-interval.ts), Student's t
 * with the fewer days' degrees of freedom. Null where either side has under five days, no exposure, or nothing was counted before.
 */
export function measuredChange(after: readonly DayPair[], before: readonly DayPair[]): MeasuredRatio | null {
  const now = ratioInterval(withHalf(after));
  const then = ratioInterval(before);
  if (!now || !then) return null;
  const change = relativeChange(now, then, tQuantile(0.9, Math.min(now.days, then.days) - 1));

  return change && { ratio: 1 + change.change, low: 1 + change.low, high: 1 + change.high };
}
