import { wilsonInterval } from '@upbeat/stats/wilson';
import type { HeadlineRanker, ScoreOnFile } from '../../src/rank/model-file';
import { probabilityAt } from '../../src/rank/compare-headlines';
import { scoreHeadline } from '../../src/rank/score-headline';
import type { JudgedPair } from './read-files';

/** P(winner) of a pair as the ranker saw it; one half is a pair it could not tell apart. */
export interface PickedPair {
  ofWinner: number;
}

/** What the ranker gave to the winner of each pair. */
export function pickPairs(ranker: HeadlineRanker, pairs: readonly JudgedPair[]): PickedPair[] {
  const scores = new Map<string, number>();
  const scoreOf = (headline: string) => {
    const score = scores.get(headline) ?? scoreHeadline(ranker, headline);
    scores.set(headline, score);
    return score;
  };

  return pairs.map(({ first, second, firstWon }) => {
    const [winner, loser] = firstWon ? [first, second] : [second, first];
    return { ofWinner: probabilityAt(ranker, scoreOf(winner) - scoreOf(loser)) };
  });
}

/** Share of right picks; a pair that is not told apart is half right. Without pairs 0, between 0 and 1. */
export function accuracyOf(picked: readonly PickedPair[]): ScoreOnFile {
  const right = picked.reduce((sum, { ofWinner }) => sum + (ofWinner === 0.5 ? 0.5 : Number(ofWinner > 0.5)), 0);
  const interval = wilsonInterval(right, picked.length) ?? { low: 0, high: 1 };

  return { n: picked.length, accuracy: picked.length === 0 ? 0 : right / picked.length, ...interval };
}

/** Mean -ln P(winner); 0.693 is always saying one half. */
export function logLossOf(picked: readonly PickedPair[]): number {
  return picked.reduce((sum, { ofWinner }) => sum - Math.log(ofWinner), 0) / picked.length;
}
