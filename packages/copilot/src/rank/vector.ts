import type { HeadlineWords } from './headline-words';
import { countBuckets, termWeight } from './ngrams';

/** The sequences of a headline as a sparse vector of length 1: bucket to value, buckets that training never met left out. */
export function ngramVector(headline: HeadlineWords, idf: Float64Array): Map<number, number> {
  const vector = countBuckets(headline);
  let squares = 0;
  for (const [bucket, count] of vector) {
    const value = termWeight(count, idf[bucket] ?? 0);
    squares += value * value;
    if (value === 0) vector.delete(bucket);
    else vector.set(bucket, value);
  }
  const length = Math.sqrt(squares);
  for (const [bucket, value] of vector) vector.set(bucket, value / length);

  return vector;
}
