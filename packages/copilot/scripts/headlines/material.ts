import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '@upbeat/core/app-error';
import type { FileArm, JudgedPair } from '../../evals/headlines/read-files';
import { readArms, readPairs } from '../../evals/headlines/read-files';
import { textKey } from '../../evals/headlines/trained-on';
import type { ArchiveArm } from '../../src/library/archive-file';
import { naturalPairs } from '../../src/library/natural-pairs';
import { wasRandomised } from '../../src/library/randomisation';
import type { Split } from '../../src/library/split';
import { splitOf } from '../../src/library/split';

/** The files training needs beside the shipped library. */
export interface TrainingFiles {
  arms: FileArm[];
  trainPairs: JudgedPair[];
  devPairs: JudgedPair[];
}

/** A pair that teaches: a near-certain winner counts 1, one mined from the archive less, by its z. */
export interface Lesson {
  testId: string;
  winner: string;
  loser: string;
  weight: number;
}

/** Mined pairs under this |z| are noise; from Z_FULL on they count in full, times MINED_WEIGHT. Chosen by cross-validation. */
const Z_MINED = 1;
const Z_FULL = 3;
const MINED_WEIGHT = 0.5;

const NAMES = ['headline_tests.csv', 'pairs_train.csv', 'pairs_dev.csv'] as const;

/** Reads the training files of a folder. Throws AppError `not_found` that names what is missing and where it was looked for. */
export async function readTrainingFiles(folder: string): Promise<TrainingFiles> {
  const [arms, train, dev] = NAMES.map((name) => join(folder, name)) as [string, string, string];
  const found = await Promise.allSettled([arms, train, dev].map((path) => access(path)));
  const missing = NAMES.filter((_, at) => found[at]?.status === 'rejected');
  if (missing.length > 0) {
    throw new AppError(
      'not_found',
      `Training needs ${missing.join(', ')} of the Upworthy Research Archive; not found in ${folder}. ` +
        'Say where they are: npm run train:headlines -- --data FOLDER.',
    );
  }

  return { arms: await readArms(arms), trainPairs: await readPairs(train), devPairs: await readPairs(dev) };
}

/**
 * Which tests and headlines training may touch: tests of the archive's part "train" or outside the archive, none of a
 * held-out pair; no wording of a held-out pair or of Taste. Wordings that ran again in calibration or evaluation may be
 * learned: they are left out there.
 */
export function openToTraining(archive: readonly ArchiveArm[], devPairs: readonly JudgedPair[]) {
  const parts = new Map(archive.map((arm): [string, Split] => [arm.testId, splitOf(arm.testId)]));
  const heldOutTests = new Set(devPairs.map((pair) => pair.testId));
  const heldOutTexts = new Set(
    [
      ...devPairs.flatMap((pair) => [pair.first, pair.second]),
      ...archive.filter((arm) => parts.get(arm.testId) === 'taste').map((arm) => arm.headline),
    ].map(textKey),
  );

  return {
    /** Tests that the archive lacks are in none of its parts: calibration, evaluation and Taste draw from it alone. */
    test: (testId: string) => !heldOutTests.has(testId) && (parts.get(testId) ?? 'train') === 'train',
    text: (headline: string) => !heldOutTexts.has(textKey(headline)),
    /** Tests that may set the slope of the probabilities. */
    calibration: (testId: string) => !heldOutTests.has(testId) && parts.get(testId) === 'calibrate',
  };
}

/** What training may touch. */
export type Open = ReturnType<typeof openToTraining>;

const pairKey = (one: string, other: string) => [one, other].sort().join('\n');

/** All lessons: the pairs of pairs_train.csv, and pairs mined from the archive's randomised tests. */
export function gatherLessons(archive: readonly ArchiveArm[], trainPairs: readonly JudgedPair[], open: Open): Lesson[] {
  const isOpen = (pair: { testId: string; first: string; second: string }) =>
    open.test(pair.testId) && open.text(pair.first) && open.text(pair.second);
  const given = trainPairs.filter(isOpen);
  const known = new Set(given.map((pair) => pairKey(pair.first, pair.second)));
  const randomised = archive.filter((arm) => open.test(arm.testId) && wasRandomised(arm.testWeek));
  const mined = naturalPairs(randomised).filter(
    (pair) => Math.abs(pair.z) > Z_MINED && isOpen(pair) && !known.has(pairKey(pair.first, pair.second)),
  );

  return [
    ...given.map(({ testId, first, second, firstWon }) => ({
      testId,
      winner: firstWon ? first : second,
      loser: firstWon ? second : first,
      weight: 1,
    })),
    ...mined.map(({ testId, first, second, z }) => ({
      testId,
      winner: z > 0 ? first : second,
      loser: z > 0 ? second : first,
      weight: MINED_WEIGHT * Math.min(Math.abs(z) / Z_FULL, 1),
    })),
  ];
}

/** Texts that word meanings are learned from, without a look at clicks: headlines, leads and summaries of training tests. */
export function gatherTexts(files: TrainingFiles, archive: readonly ArchiveArm[], open: Open): string[] {
  const ofTraining = new Set(archive.filter((arm) => open.test(arm.testId)).map((arm) => arm.testId));
  const stories = files.arms.filter((arm) => ofTraining.has(arm.testId));
  const headlines = files.trainPairs
    .filter((pair) => open.test(pair.testId))
    .flatMap((pair) => [pair.first, pair.second]);
  const texts = [...stories.flatMap((arm) => [arm.headline, arm.lede, arm.excerpt]), ...headlines];

  return [...new Set(texts)].filter((text) => open.text(text) && text.trim() !== '').sort();
}
