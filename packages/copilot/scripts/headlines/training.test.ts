import { expect, test } from 'vitest';
import type { ArchiveArm } from '../../src/library/archive-file';
import { splitOf } from '../../src/library/split';
import { randomFrom } from '../../src/random';
import { fitSlope } from './calibrate';
import { fitPairs } from './logistic-regression';
import { gatherLessons, openToTraining, readTrainingFiles } from './material';
import { symmetricEigen } from './symmetric-eigen';
import { learnWordVectors } from './word-vectors';

const row = (...values: number[]) => ({
  at: Int32Array.from(values, (_, at) => at),
  values: Float64Array.from(values),
});

test('logistic regression meets its optimality condition', () => {
  // One weight, C = 3, differences 1 (weight 1) and -1 (weight 1/2): w = 3 / (1 + e^w) - 1.5 / (1 + e^-w).
  const rows = [row(1), row(0)];
  const [w = 0] = fitPairs(
    rows,
    [
      { winner: 0, loser: 1, weight: 1 },
      { winner: 1, loser: 0, weight: 0.5 },
    ],
    1,
    3,
  );

  expect(w).toBeCloseTo(3 / (1 + Math.exp(w)) - 1.5 / (1 + Math.exp(-w)), 3);
  expect(w).toBeGreaterThan(0);
});

test('logistic regression finds the weights that made the outcomes', () => {
  const random = randomFrom(5);
  const truth = [1.5, -1, 0];
  const rows = Array.from({ length: 4000 }, () => row(random() * 4, random() * 4, random() * 4));
  const score = (at: number) => truth.reduce((sum, weight, k) => sum + weight * (rows[at]?.values[k] ?? 0), 0);
  const pairs = Array.from({ length: 2000 }, (_, k) => {
    const firstWins = random() < 1 / (1 + Math.exp(score(2 * k + 1) - score(2 * k)));
    return { winner: firstWins ? 2 * k : 2 * k + 1, loser: firstWins ? 2 * k + 1 : 2 * k, weight: 1 };
  });
  const fitted = fitPairs(rows, pairs, 3, 10);

  truth.forEach((weight, k) => expect(Math.abs((fitted[k] ?? 0) - weight)).toBeLessThan(0.15));
});

test('the slope is the one that made the outcomes', () => {
  const random = randomFrom(3);
  const margins = Array.from({ length: 20_000 }, () => {
    const difference = random() * 4 - 2;
    return random() < 1 / (1 + Math.exp(-0.7 * difference)) ? difference : -difference;
  });

  expect(Math.abs(fitSlope(margins) - 0.7)).toBeLessThan(0.05);
});

test('eigenvalues and eigenvectors rebuild the matrix', () => {
  const matrix = [
    [4, 1, -2],
    [1, 3, 0.5],
    [-2, 0.5, 1],
  ];
  const { values, vectors } = symmetricEigen(matrix);
  const rebuilt = matrix.map((row, i) =>
    row.map((_, j) =>
      values.reduce((sum, value, k) => sum + value * (vectors[k]?.[i] ?? 0) * (vectors[k]?.[j] ?? 0), 0),
    ),
  );

  rebuilt.flat().forEach((value, at) => expect(value).toBeCloseTo(matrix.flat()[at] ?? Number.NaN, 10));
});

test('words that keep the same company get like vectors', () => {
  const random = randomFrom(1);
  const pick = (words: string[]) => words[Math.floor(random() * words.length)] ?? '';
  const texts = Array.from({ length: 600 }, (_, at) =>
    at % 2 === 0
      ? `the ${pick(['cat', 'dog'])} ${pick(['sleeps', 'eats'])} in its basket`
      : `our ${pick(['bank', 'fund'])} ${pick(['pays', 'charges'])} you interest`,
  );
  const { words, vectors } = learnWordVectors(texts, 4);
  const likeness = (one: string, other: string) =>
    (vectors[words.indexOf(one)] ?? new Float64Array()).reduce(
      (sum, value, k) => sum + value * (vectors[words.indexOf(other)]?.[k] ?? 0),
      0,
    );

  expect(likeness('cat', 'dog')).toBeGreaterThan(likeness('cat', 'bank') + 0.3);
  expect(likeness('pays', 'charges')).toBeGreaterThan(likeness('pays', 'sleeps') + 0.3);
  expect(learnWordVectors(texts, 4)).toEqual({ dimensions: 4, words, vectors });
});

const idsIn = (part: string, count: number) =>
  Array.from({ length: 400 }, (_, at) => at.toString(16).padStart(24, '0'))
    .filter((id) => splitOf(id) === part)
    .slice(0, count);

const arm = (testId: string, headline: string, clicks: number): ArchiveArm => ({
  testId,
  arm: 1,
  picture: 1,
  testWeek: 201440,
  impressions: 3000,
  clicks,
  headline,
  topics: [],
  tags: [],
  sensitiveTopics: [],
});

test('training touches no held-out test and no wording of Taste or of a held-out pair', () => {
  const [open = '', other = ''] = idsIn('train', 2);
  const [calibrate = ''] = idsIn('calibrate', 1);
  const [evaluate = ''] = idsIn('evaluate', 1);
  const [taste = ''] = idsIn('taste', 1);
  const archive = [open, other, calibrate, evaluate, taste].flatMap((id) => [
    arm(id, `${id} good`, 90),
    arm(id, `${id} poor`, 30),
  ]);
  const pair = (testId: string, first: string, second = 'Worse') => ({ testId, first, second, firstWon: true });
  const given = [
    pair('elsewhere', 'Better'),
    pair(calibrate, 'Better'),
    pair('elsewhere', `${taste} GOOD!`),
    pair('far', 'Held out!'),
  ];
  const lessons = gatherLessons(archive, given, openToTraining(archive, [pair(other, 'Held out', 'Held out too')]));

  expect(lessons).toEqual([
    { testId: 'elsewhere', winner: 'Better', loser: 'Worse', weight: 1 },
    { testId: open, winner: `${open} good`, loser: `${open} poor`, weight: expect.closeTo(0.5, 5) as number },
  ]);
});

test('training without its files says which are missing and where it looked', async () => {
  await expect(readTrainingFiles('/nowhere')).rejects.toMatchObject({
    code: 'not_found',
    message: expect.stringMatching(
      /headline_tests\.csv, pairs_train\.csv, pairs_dev\.csv.*\/nowhere.*--data FOLDER/,
    ) as string,
  });
});
