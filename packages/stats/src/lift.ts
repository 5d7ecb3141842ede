import { clears } from './change';
import type { Clearance } from './change';
import { Z_95 } from './normal';

/** Clicks out of impressions; clicks <= impressions. */
export interface ClickCount {
  clicks: number;
  impressions: number;
}

/**
 * Relative lift of one arm against the rest of its test: 0.2 is a 20% higher click-through rate.
 * `lift` and `high` are null where they are unbounded (the rest had no click) or nothing was shown.
 */
export interface Lift {
  lift: number | null;
  low: number | null;
  high: number | null;
  /** Log ratio over its standard error; null without any click. */
  z: number | null;
  clear: Clearance;
}

const UNKNOWN: Lift = { lift: null, low: null, high: null, z: null, clear: 0 };

/**
 * Lift with a delta-method interval on the log ratio (Katz et al., Biometrics 34, 1978): variance
 * 1/c1 - 1/n1 + 1/c2 - 1/n2. Where one side has no click, half a click is added to both sides
 * (Haldane 1956, Anscombe 1956) for the interval only, and the end that the data cannot bound stays open:
 * -100% below for an arm without a click, null above for a rest without one.
 */
export function liftAgainstRest(arm: ClickCount, rest: ClickCount, z: number = Z_95): Lift {
  if (!(arm.impressions > 0 && rest.impressions > 0)) return UNKNOWN;
  if (arm.clicks === 0 && rest.clicks === 0) return UNKNOWN;

  const half = arm.clicks === 0 || rest.clicks === 0 ? 0.5 : 0;
  const [c1, n1] = [arm.clicks + half, arm.impressions + 2 * half];
  const [c2, n2] = [rest.clicks + half, rest.impressions + 2 * half];
  const log = Math.log(c1 / n1) - Math.log(c2 / n2);
  const se = Math.sqrt(1 / c1 - 1 / n1 + 1 / c2 - 1 / n2);
  const low = arm.clicks === 0 ? -1 : Math.expm1(log - z * se);
  const high = rest.clicks === 0 ? null : Math.expm1(log + z * se);
  const lift = rest.clicks === 0 ? null : arm.clicks / arm.impressions / (rest.clicks / rest.impressions) - 1;

  return { lift, low, high, z: se > 0 ? log / se : null, clear: clears({ low, high }, 0) };
}
