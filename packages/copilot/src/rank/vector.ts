import type { HeadlineWords } from './headline-words';
import type { NgramFamily } from './ngrams';
import { countByFamily, termWeight } from './ngrams';

/** Length of each family's part: of the many sequences of characters none should drown the words. Chosen by cross-validation. */
const LENGTHS: Record<NgramFamily, number> = { words: 0.8, characters: 0.6, shapes: 0.3 };

/**
 * The sequences of a headline as a sparse vector, bucket to value, buckets that training never met left out. Each family of sequences
 * has a length of its own, however many there are of it.
 */
export function ngramVector(headline: HeadlineWords, idf: Float64Array): Map<number, number> {
  const vector = new Map<number, number>();
  const counts = countByFamily(headline);
  for (const [family, length] of Object.entries(LENGTHS) as [NgramFamily, number][]) {
    const values = [...counts[family]].map(([bucket, count]) => [bucket, termWeight(count, idf[bucket] ?? 0)] as const);
    const own = Math.sqrt(values.reduce((sum, [, value]) => sum + value * value, 0));
    for (const [bucket, value] of values) {
      if (value !== 0) vector.set(bucket, (vector.get(bucket) ?? 0) + (length * value) / own);
    }
  }

  return vector;
}
