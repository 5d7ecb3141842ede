import { logT } from '../suggest/outcome-forecast';
import type { LogT } from '../suggest/outcome-forecast';

export const SURENESS = ['guess', 'fairly', 'very'] as const;
export type Sureness = (typeof SURENESS)[number];

/** Eight in ten outcomes lie within this factor of the level named: rates of different ads differ by factors. */
export const FACTOR: Record<Sureness, number> = { guess: 2.2, fairly: 1.6, very: 1.25 };
/**
 * The same for a ratio of one rate after to the same rate before, as long as a person has no history. Narrower: an ad's own rate
 * moves by a few percent from fortnight to fortnight, and changes that are worth proposing by tens. A judgement, which misses correct.
 */
export const RATIO_FACTOR: Record<Sureness, number> = { guess: 1.5, fairly: 1.2, very: 1.08 };
/** How many outcomes the factors above weigh: a person's own misses outweigh them from the eighth on. */
export const PRIOR_OUTCOMES = 8;
/** How far into the normal distribution the tenth percentile lies. */
export const Z_90 = 1.2815515655446004;

/** A forecast of one's own that has come out: the median then named and what was measured, both above zero. */
export interface PastForecast {
  sureness: Sureness;
  median: number;
  outcome: number;
}

/**
 * What a person's words "how sure" mean of a ratio, learned from how far off they were: scaled inverse chi-square with the stated
 * factor as prior, so p10 and p90 are a t's with PRIOR_OUTCOMES + n degrees of freedom. `n` outcomes of the same sureness.
 */
export function personForecast(
  median: number,
  sureness: Sureness,
  history: readonly PastForecast[] = [],
): LogT & { n: number } {
  const misses = history
    .filter((past) => past.sureness === sureness && past.median > 0 && past.outcome > 0)
    .map((past) => Math.log(past.outcome / past.median));
  const stated = Math.log(RATIO_FACTOR[sureness]) / Z_90;
  const squares = misses.reduce((sum, miss) => sum + miss * miss, 0);
  const df = PRIOR_OUTCOMES + misses.length;
  const sigma = Math.sqrt((PRIOR_OUTCOMES * stated ** 2 + squares) / df);

  return { ...logT(Math.log(median), sigma, df), n: misses.length };
}
