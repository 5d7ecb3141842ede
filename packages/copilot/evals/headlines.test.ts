import { expect, test } from 'vitest';
import { fileURLToPath } from 'node:url';
import { readArchive } from '../src/library/archive-file';
import { readRanker } from '../src/testing/read-ranker';
import { heldOutArms } from './headlines/held-out';
import { accuracyOf, logLossOf, pickPairs } from './headlines/score-pairs';
import { scoreTests } from './headlines/score-tests';
import { decodeTrainedOn, encodeTrainedOn, readTrainedOn } from './headlines/trained-on';

const LIBRARY = fileURLToPath(new URL('../../../supabase/library/upworthy.tsv.gz', import.meta.url));

test('the shipped ranker does on held-out tests what its file says', async () => {
  const ranker = await readRanker();
  const archive = await readArchive(LIBRARY);
  const scores = scoreTests(ranker, heldOutArms(archive, archive, await readTrainedOn()));

  expect(scores.clearPairs).toEqual(ranker.about.heldOut.naturalPairs);
  expect(scores.clearPairs.low).toBeGreaterThan(0.6);
  expect(scores.topPick.lift).toBeGreaterThan(2 * scores.topPick.standardError);
  expect(scores.calibrationError).toBeLessThan(0.05);
  expect(scores.reliability.reduce((sum, bin) => sum + bin.n, 0)).toBe(scores.allPairs.n);
});

test('accuracy and log loss count a pair that is not told apart as half right', () => {
  const picked = [{ ofWinner: 0.8 }, { ofWinner: 0.4 }, { ofWinner: 0.5 }];

  expect(accuracyOf(picked)).toMatchObject({ n: 3, accuracy: 0.5 });
  expect(logLossOf(picked)).toBeCloseTo(-(Math.log(0.8) + Math.log(0.4) + Math.log(0.5)) / 3, 12);
});

test('a pair scores the same whichever headline comes first', async () => {
  const ranker = await readRanker();
  const [first, second] = ['She was told no. Then the bank called back.', 'Bank news'] as const;
  const [there, back] = pickPairs(ranker, [
    { testId: 't', first, second, firstWon: true },
    { testId: 't', first: second, second: first, firstWon: false },
  ]);

  expect(there).toEqual(back);
});

test('what a ranker has met is known by test and by wording', () => {
  const seen = decodeTrainedOn(encodeTrainedOn(['one'], ['Hello, World!']));

  expect([seen.test('one'), seen.test('two')]).toEqual([true, false]);
  expect([seen.text('HELLO world'), seen.text('Hello worlds')]).toEqual([true, false]);
});
