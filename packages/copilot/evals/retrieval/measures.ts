import { randomFrom } from '../../src/random';

const RESAMPLES = 2_000;

/**
 * Normalised discounted cumulative gain of the first `depth` places with relevance 0 or 1 (Jarvelin and Kekalainen, ACM TOIS 20,
 * 2002): 1 when all the relevant ones, or as many as there is room for, come first.
 */
export function ndcg(found: readonly string[], relevant: ReadonlySet<string>, depth: number): number {
  const gain = (place: number) => 1 / Math.log2(place + 2);
  const best = Array.from({ length: Math.min(depth, relevant.size) }, (_, place) => gain(place));
  const ideal = best.reduce((sum, value) => sum + value, 0);
  const got = found.slice(0, depth).reduce((sum, id, place) => sum + (relevant.has(id) ? gain(place) : 0), 0);

  return ideal > 0 ? got / ideal : 0;
}

/** One over the place of the first relevant one within `depth`, 0 where none is. */
export function reciprocalRank(found: readonly string[], relevant: ReadonlySet<string>, depth: number): number {
  const place = found.slice(0, depth).findIndex((id) => relevant.has(id));
  return place < 0 ? 0 : 1 / (place + 1);
}

export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);

/** Mean of paired differences with its 95% percentile bootstrap interval (Efron and Tibshirani 1993); questions are drawn, seeded. */
export function bootstrapDifference(
  ours: readonly number[],
  theirs: readonly number[],
  seed: number,
): { mean: number; low: number; high: number } {
  const differences = ours.map((value, at) => value - (theirs[at] ?? 0));
  const random = randomFrom(seed);
  const means = Array.from({ length: RESAMPLES }, () => {
    let sum = 0;
    for (let draw = 0; draw < differences.length; draw += 1)
      sum += differences[Math.floor(random() * differences.length)] ?? 0;
    return sum / Math.max(differences.length, 1);
  }).sort((a, b) => a - b);
  const at = (share: number) => means[Math.min(RESAMPLES - 1, Math.floor(share * RESAMPLES))] ?? 0;

  return { mean: meanOf(differences), low: at(0.025), high: at(0.975) };
}
