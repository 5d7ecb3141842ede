import { betaQuantile } from './beta';
import type { Interval } from './interval';

/**
 * Exact binomial interval of a proportion (C. J. Clopper and E. S. Pearson, Biometrika 26, 1934): it covers at least as
 * often as it says, whatever the truth. `successes` of `trials`; null without trials.
 */
export function clopperPearson(successes: number, trials: number, confidence = 0.95): Interval | null {
  if (!(trials > 0 && successes >= 0 && successes <= trials)) return null;
  const tail = (1 - confidence) / 2;

  return {
    low: successes === 0 ? 0 : betaQuantile(tail, successes, trials - successes + 1),
    high: successes === trials ? 1 : betaQuantile(1 - tail, successes + 1, trials - successes),
  };
}
