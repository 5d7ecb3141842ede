import { normalCdf } from './normal';
import type { Count } from './shrink';

/** Log of one rate over another, with its sampling variance. */
export interface LogRatio {
  effect: number;
  variance: number;
}

/**
 * Log of the first rate over the second with its delta-method variance 1/c1 - 1/n1 + 1/c2 - 1/n2 (Katz et al., Biometrics 34,
 * 1978); half a success and half a failure are added to both where one side has none (Haldane 1956, Anscombe 1956). Null without trials.
 */
export function logRatio(first: Count, second: Count): LogRatio | null {
  if (!(first.trials > 0 && second.trials > 0)) return null;

  const half = first.successes === 0 || second.successes === 0 ? 0.5 : 0;
  const [c1, n1] = [first.successes + half, first.trials + 2 * half];
  const [c2, n2] = [second.successes + half, second.trials + 2 * half];
  return { effect: Math.log(c1 / n1) - Math.log(c2 / n2), variance: 1 / c1 - 1 / n1 + 1 / c2 - 1 / n2 };
}

/**
 * Variance of true log ratios about zero, by moments: how far rates of such pairs really lie apart, once chance is taken out. Zero where chance
 * explains all. Which of a pair is the first must have been settled without a look at the counts.
 */
export function spreadOfRatios(ratios: readonly LogRatio[]): number {
  const weight = ratios.reduce((sum, { variance }) => sum + 1 / variance, 0);
  const excess = ratios.reduce((sum, { effect, variance }) => sum + (effect ** 2 - variance) / variance, 0);

  return weight > 0 ? Math.max(0, excess / weight) : 0;
}

/**
 * Probability that the first rate is the higher one: posterior of the log ratio under a normal prior about zero with variance `spread` (see
 * `spreadOfRatios`), which doubts large differences of few successes. One half without spread.
 */
export function chanceOfHigherRate({ effect, variance }: LogRatio, spread: number): number {
  return normalCdf((effect / Math.sqrt(variance)) * Math.sqrt(spread / (spread + variance)));
}
