import { measureHeadline } from './hand-features';
import type { HeadlineWords } from './headline-words';
import { readHeadline } from './headline-words';
import type { HeadlineRanker } from './model-file';
import { ngramVector } from './vector';

/** What the words of a headline are worth by their meaning, in sum; words that the lexicon lacks count nothing. */
function meaningScore({ lexicon }: HeadlineRanker, { tokens }: HeadlineWords): number {
  return tokens.reduce((sum, { word }) => sum + (lexicon.get(word) ?? 0), 0);
}

/**
 * What the ranker makes of a headline: 0 is the average headline it learned from, higher means more clicks expected.
 * Only differences between headlines of one story mean something; `compareHeadlines` turns them into a probability.
 * Finite for any text.
 */
export function scoreHeadline(ranker: HeadlineRanker, headline: string): number {
  const read = readHeadline(headline);
  let score = meaningScore(ranker, read) - ranker.offset;
  for (const [bucket, value] of ngramVector(read, ranker.idf)) score += value * (ranker.weights[bucket] ?? 0);
  for (const [at, value] of measureHeadline(read).entries()) score += value * (ranker.hand[at] ?? 0);

  return score;
}
