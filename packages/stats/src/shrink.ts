import { betaQuantile } from './beta';

/** Successes out of trials. */
export interface Count {
  successes: number;
  trials: number;
}

/** A Beta(alpha, beta) prior of a rate. */
export interface BetaPrior {
  alpha: number;
  beta: number;
}

/**
 * Beta prior of the rates behind many counts, by moments with trials as weights
 * (J. C. Kleinman, "Proportions with extraneous variance: single and independent samples", JASA 68, 1973).
 * Null where the counts cannot say: fewer than two units, no success, no failure, or no more spread than chance gives.
 */
export function fitBetaPrior(counts: readonly Count[]): BetaPrior | null {
  const units = counts.filter((count) => count.trials > 0);
  const trials = units.reduce((sum, unit) => sum + unit.trials, 0);
  const successes = units.reduce((sum, unit) => sum + unit.successes, 0);
  if (units.length < 2 || successes === 0 || successes === trials) return null;

  const p = successes / trials;
  let spread = 0;
  let chance = 0;
  let weight = 0;
  for (const unit of units) {
    const share = 1 - unit.trials / trials;
    spread += unit.trials * (unit.successes / unit.trials - p) ** 2;
    chance += share;
    weight += unit.trials * share;
  }
  const correlation = (spread / (p * (1 - p)) - chance) / (weight - chance);
  if (!(correlation > 0 && correlation < 1)) return null;

  const size = 1 / correlation - 1;
  return { alpha: p * size, beta: (1 - p) * size };
}

/** A rate pulled towards its prior. */
export interface ShrunkRate {
  /** Posterior mean. */
  mean: number;
  /** Lower end of the posterior: the rate is above it with probability 1 - tail. */
  low: number;
}

/**
 * Posterior of a rate under a beta prior: its mean and its lower bound (`tail` = 0.025: the 2.5% quantile).
 * Lists sort by `low`, never by the raw rate, so that few trials cannot win by luck.
 */
export function shrinkRate(count: Count, prior: BetaPrior, tail = 0.025): ShrunkRate {
  const alpha = prior.alpha + count.successes;
  const beta = prior.beta + count.trials - count.successes;

  return { mean: alpha / (alpha + beta), low: betaQuantile(tail, alpha, beta) };
}
