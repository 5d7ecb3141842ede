import type { Interval } from './interval';
import { Z_95 } from './normal';

/** -1: clearly below the comparison, 0: the interval holds it (too close to call), 1: clearly above. */
export type Clearance = -1 | 0 | 1;

/**
 * Whether an interval clears a comparison value. An open end (null) never clears on its side,
 * and touching counts as not clear.
 */
export function clears(interval: { low: number | null; high: number | null } | null, comparison: number): Clearance {
  if (interval === null) return 0;
  if (interval.low !== null && interval.low > comparison) return 1;
  if (interval.high !== null && interval.high < comparison) return -1;
  return 0;
}

/** An estimate with the standard error of its logarithm, as ratio-interval.ts gives it. */
export interface LogScaleEstimate {
  estimate: number;
  logSe: number;
}

/** A relative change: 0.1 is +10%. */
export interface RelativeChange extends Interval {
  change: number;
  clear: Clearance;
}

/**
 * Relative change from `previous` to `current`, two independent positive estimates, with a log-scale interval.
 * Null where either is not positive: a relative change from or to nothing has no finite interval.
 */
export function relativeChange(
  current: LogScaleEstimate,
  previous: LogScaleEstimate,
  z: number = Z_95,
): RelativeChange | null {
  if (!(current.estimate > 0 && previous.estimate > 0)) return null;

  const log = Math.log(current.estimate / previous.estimate);
  const half = z * Math.hypot(current.logSe, previous.logSe);
  const low = Math.expm1(log - half);
  const high = Math.expm1(log + half);

  return { change: Math.expm1(log), low, high, clear: clears({ low, high }, 0) };
}
