import { wilsonInterval } from '@upbeat/stats/wilson';
import type { PairableArm } from '../../src/library/natural-pairs';
import { naturalPairs, wordingGroups } from '../../src/library/natural-pairs';
import { TOO_CLOSE_BELOW } from '../../src/rank/compare-headlines';
import type { HeadlineRanker, ScoreOnFile } from '../../src/rank/model-file';
import { rankHeadlines } from '../../src/rank/rank-headlines';
import type { JudgedPair } from './read-files';
import type { PickedPair } from './score-pairs';
import { accuracyOf, logLossOf, pickPairs } from './score-pairs';

/** Two arms differ clearly from this |z| on. */
export const CLEAR_Z = 1.96;

/** Pairs whose likelier headline got a probability in [from, to): what was said and what came. */
export interface ReliabilityBin {
  from: number;
  to: number;
  n: number;
  /** Mean probability given to the likelier headline. */
  said: number;
  /** Share in which it had the higher click-through rate, with its 95% interval. */
  came: number;
  low: number;
  high: number;
}

/** How the ranker does on ordinary tests. */
export interface TestScores {
  tests: number;
  /** Pairs with |z| over 1.96. */
  clearPairs: ScoreOnFile;
  /** All pairs whose click-through rates differ, however little. */
  allPairs: ScoreOnFile & { logLoss: number };
  /** Click-through rate of the top pick over the mean of its group's arms, minus 1; mean over groups and its standard error. */
  topPick: { groups: number; lift: number; standardError: number };
  /** Pairs that are not called, as a share of all. */
  tooClose: number;
  reliability: ReliabilityBin[];
  /** Mean absolute gap between said and came, by pairs. */
  calibrationError: number;
}

const EDGES = [0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 1];

/** Pairs of arms with different click-through rates and more than `minZ` between them, as pairs with a winner. */
export function judgedPairs(arms: readonly PairableArm[], minZ = 0): JudgedPair[] {
  return naturalPairs(arms)
    .filter(({ z }) => Math.abs(z) > minZ)
    .map(({ testId, first, second, z }) => ({ testId, first, second, firstWon: z > 0 }));
}

function reliabilityOf(picked: readonly PickedPair[]): ReliabilityBin[] {
  return EDGES.slice(0, -1).flatMap((from, at) => {
    const to = EDGES[at + 1] ?? 1;
    const inBin = picked.filter(({ ofWinner }) => {
      const likelier = Math.max(ofWinner, 1 - ofWinner);
      return ofWinner !== 0.5 && likelier >= from && (likelier < to || to === 1);
    });
    const came = inBin.filter(({ ofWinner }) => ofWinner > 0.5).length;
    const interval = wilsonInterval(came, inBin.length);
    if (interval === null) return [];
    const said = inBin.reduce((sum, { ofWinner }) => sum + Math.max(ofWinner, 1 - ofWinner), 0) / inBin.length;
    return [{ from, to, n: inBin.length, said, came: came / inBin.length, ...interval }];
  });
}

function topPickLift(ranker: HeadlineRanker, arms: readonly PairableArm[]): TestScores['topPick'] {
  const lifts = wordingGroups(arms).flatMap((group) => {
    const rates = group.map((arm) => arm.clicks / arm.impressions);
    const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
    const [top] = rankHeadlines(
      ranker,
      group.map((arm) => arm.headline),
    );
    return mean === 0 || top === undefined ? [] : [(rates[top.at] ?? 0) / mean - 1];
  });
  const lift = lifts.reduce((sum, value) => sum + value, 0) / lifts.length;
  const variance = lifts.reduce((sum, value) => sum + (value - lift) ** 2, 0) / (lifts.length - 1);

  return { groups: lifts.length, lift, standardError: Math.sqrt(variance / lifts.length) };
}

/** Scores a ranker on arms of tests that it has not met. Arms are compared within a test and a picture. */
export function scoreTests(ranker: HeadlineRanker, arms: readonly PairableArm[]): TestScores {
  const all = pickPairs(ranker, judgedPairs(arms));
  const clear = pickPairs(ranker, judgedPairs(arms, CLEAR_Z));
  const reliability = reliabilityOf(all);
  const gaps = reliability.reduce((sum, bin) => sum + bin.n * Math.abs(bin.said - bin.came), 0);
  const tooClose = all.filter(({ ofWinner }) => Math.max(ofWinner, 1 - ofWinner) < TOO_CLOSE_BELOW).length;

  return {
    tests: new Set(arms.map((arm) => arm.testId)).size,
    clearPairs: accuracyOf(clear),
    allPairs: { ...accuracyOf(all), logLoss: logLossOf(all) },
    topPick: topPickLift(ranker, arms),
    tooClose: tooClose / all.length,
    reliability,
    calibrationError: gaps / all.length,
  };
}
