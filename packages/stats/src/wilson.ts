import type { Interval } from './interval';
import { Z_95 } from './normal';

/**
 * Wilson score interval of a proportion, without continuity correction
 * (E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22, 1927).
 * `successes` of `trials`; z defaults to 95% two-sided. Null without trials: nothing was observed.
 */
export function wilsonInterval(successes: number, trials: number, z: number = Z_95): Interval | null {
  if (!(trials > 0)) return null;

  const p = successes / trials;
  const z2 = z * z;
  const centre = p + z2 / (2 * trials);
  const half = z * Math.sqrt((p * (1 - p)) / trials + z2 / (4 * trials * trials));
  const scale = 1 + z2 / trials;

  return {
    low: successes === 0 ? 0 : Math.max(0, (centre - half) / scale),
    high: successes === trials ? 1 : Math.min(1, (centre + half) / scale),
  };
}
