import { hashFraction } from '../../src/library/split';
import type { ArchiveArm } from '../../src/library/archive-file';
import type { RankerRecord, ScoreOnFile } from '../../src/rank/model-file';
import { accuracyOf, logLossOf, pickPairs } from '../../evals/headlines/score-pairs';
import { textKey } from '../../evals/headlines/trained-on';
import { fitSlope } from './calibrate';
import { fitRanker } from './fit-ranker';
import type { Lesson, Open, TrainingFiles } from './material';
import { gatherLessons, gatherTexts } from './material';
import type { PretrainedVectors } from '../vectors/read-vectors';
import { vectorsFor } from './pretrained-words';
import { learnWordVectors } from './word-vectors';

const FOLDS = 5;

/** What a recipe is worth on training tests that it was not trained on. */
export interface CrossValidation {
  /** Pairs whose winner is nearly certain. */
  clear: ScoreOnFile;
  /** Mean log loss on them at the slope that suits them best. */
  logLoss: number;
  /** Pairs mined from the archive. */
  mined: ScoreOnFile;
}

const toPair = ({ testId, winner, loser }: Lesson) => ({ testId, first: winner, second: loser, firstWon: true });

/** Trains on four fifths of the training tests and scores the fifth, five times; wordings are kept apart too. */
export function crossValidate(
  files: TrainingFiles,
  archive: readonly ArchiveArm[],
  open: Open,
  pretrained: PretrainedVectors,
  about: RankerRecord,
): CrossValidation {
  const foldOf = (testId: string) => Math.floor(FOLDS * hashFraction(`cv:${testId}`));
  const results = Array.from({ length: FOLDS }, (_, fold) => {
    const asked = gatherLessons(archive, files.trainPairs, {
      ...open,
      test: (testId) => open.test(testId) && foldOf(testId) === fold,
    });
    const askedTexts = new Set(asked.flatMap(({ winner, loser }) => [textKey(winner), textKey(loser)]));
    const rest: Open = {
      ...open,
      test: (testId) => open.test(testId) && foldOf(testId) !== fold,
      text: (headline) => open.text(headline) && !askedTexts.has(textKey(headline)),
    };
    const lessons = gatherLessons(archive, files.trainPairs, rest);
    const texts = gatherTexts(files, archive, rest);
    const ranker = fitRanker(lessons, [learnWordVectors(texts), vectorsFor(pretrained, texts)], about);
    const score = (pairs: readonly Lesson[]) => pickPairs(ranker, pairs.map(toPair));

    return {
      clear: score(asked.filter(({ weight }) => weight === 1)),
      mined: score(asked.filter(({ weight }) => weight < 1)),
    };
  });
  const clear = results.flatMap((result) => result.clear);
  const slope = fitSlope(clear.map(({ ofWinner }) => Math.log(ofWinner / (1 - ofWinner))));
  const scaled = clear.map(({ ofWinner }) => ({ ofWinner: 1 / (1 + ((1 - ofWinner) / ofWinner) ** slope) }));

  return {
    clear: accuracyOf(clear),
    logLoss: logLossOf(scaled),
    mined: accuracyOf(results.flatMap((result) => result.mined)),
  };
}
