import type { ComparisonReason } from './explain-difference';
import { explainDifference } from './explain-difference';
import type { HeadlineRanker } from './model-file';
import { scoreHeadline } from './score-headline';

/** Below this probability of the likelier headline a comparison is too close to call. */
export const TOO_CLOSE_BELOW = 0.7;

/** What the ranker says of two headlines of one story. */
export interface HeadlineComparison {
  /** Calibrated probability, 0 to 1, that the first has the higher click-through rate in a test of both. */
  probability: number;
  verdict: 'first' | 'second' | 'too_close';
  /** Up to three features that moved the comparison most, the strongest first. */
  reasons: ComparisonReason[];
}

/** P(first beats second) at a difference of scores. Exactly one half at 0; the two directions add up to 1. */
export function probabilityAt({ slope }: HeadlineRanker, difference: number): number {
  const likelier = 1 / (1 + Math.exp(-slope * Math.abs(difference)));
  return difference < 0 ? 1 - likelier : likelier;
}

/** Compares two headlines that could run for the same story. Works on any two texts. */
export function compareHeadlines(ranker: HeadlineRanker, first: string, second: string): HeadlineComparison {
  const difference = scoreHeadline(ranker, first) - scoreHeadline(ranker, second);
  const probability = probabilityAt(ranker, difference);
  const isClose = Math.max(probability, 1 - probability) < TOO_CLOSE_BELOW;
  const likelier = difference > 0 ? 'first' : 'second';

  return {
    probability,
    verdict: isClose ? 'too_close' : likelier,
    reasons: explainDifference(ranker, first, second),
  };
}
