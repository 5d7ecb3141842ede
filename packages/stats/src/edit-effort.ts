import { seededRandom } from '@upbeat/core/random';
import type { Interval } from './interval';

function words(text: string): string[] {
  return text.match(/\S+/g) ?? [];
}

/** Least number of words put in, taken out or replaced that makes one list the other (V. I. Levenshtein, 1966). */
function wordDistance(before: readonly string[], after: readonly string[]): number {
  let row = Array.from({ length: after.length + 1 }, (_, at) => at);
  for (const [at, word] of before.entries()) {
    const next = [at + 1];
    for (const [other, written] of after.entries()) {
      const replaced = (row[other] ?? 0) + (word === written ? 0 : 1);
      next.push(Math.min(replaced, (row[other + 1] ?? 0) + 1, (next[other] ?? 0) + 1));
    }
    row = next;
  }

  return row.at(-1) ?? 0;
}

/** How much of a text was changed: word edit distance over the words of the longer one, 0 (none) to 1 (all). */
export function editEffort(before: string, after: string): number {
  const [from, to] = [words(before), words(after)];
  const length = Math.max(from.length, to.length);

  return length === 0 ? 0 : wordDistance(from, to) / length;
}

const RESAMPLES = 2_000;

/**
 * Mean of values with the 95% percentile interval of a seeded bootstrap (B. Efron, "Bootstrap methods", Annals of Statistics 7, 1979). Null
 * without values.
 */
export function bootstrapMean(values: readonly number[], seed: number): (Interval & { value: number }) | null {
  if (values.length === 0) return null;
  const random = seededRandom(seed);
  const mean = (list: readonly number[]): number => list.reduce((sum, one) => sum + one, 0) / list.length;
  const means = Array.from({ length: RESAMPLES }, () =>
    mean(values.map(() => values[Math.floor(random() * values.length)] ?? 0)),
  ).sort((a, b) => a - b);

  return {
    value: mean(values),
    low: means[Math.floor(RESAMPLES * 0.025)] ?? 0,
    high: means[Math.ceil(RESAMPLES * 0.975) - 1] ?? 0,
  };
}
