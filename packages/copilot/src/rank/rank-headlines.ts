import type { HeadlineRanker } from './model-file';
import { scoreHeadline } from './score-headline';

/** A headline at its place: 1 is the one expected to be clicked most. `at` is where it stood in the list given. */
export interface RankedHeadline {
  headline: string;
  at: number;
  place: number;
  score: number;
}

/** Headlines of one story, the best first; equal scores keep the order given. */
export function rankHeadlines(ranker: HeadlineRanker, headlines: readonly string[]): RankedHeadline[] {
  return headlines
    .map((headline, at) => ({ headline, at, score: scoreHeadline(ranker, headline) }))
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .map((scored, index) => ({ ...scored, place: index + 1 }));
}
