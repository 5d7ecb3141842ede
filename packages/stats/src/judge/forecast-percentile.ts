import { tCdf } from '../crps-student-t';
import { normalCdf } from '../normal';
import { frozenQuantile, logShape } from './frozen-forecast';
import type { FrozenDistribution } from './frozen-forecast';

const HALVINGS = 40;

/** Share (0 to 1) of a frozen distribution at or below what happened; 0 for an outcome at or below zero. */
export function forecastPercentile(distribution: FrozenDistribution, outcome: number): number {
  if (!(outcome > 0)) return 0;
  if (distribution.kind !== 'blend') {
    const { mu, sigma, df } = logShape(distribution);
    const z = (Math.log(outcome) - mu) / sigma;
    return df === null ? normalCdf(z) : tCdf(z, df);
  }
  let [low, high] = [0, 1];
  for (let step = 0; step < HALVINGS; step += 1) {
    const middle = (low + high) / 2;
    if (frozenQuantile(distribution, middle) <= outcome) low = middle;
    else high = middle;
  }
  return low;
}
