import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { readTrainedOn } from '../../evals/headlines/trained-on';
import type { ArchiveArm } from '../library/archive-file';
import { readArchive } from '../library/archive-file';
import { wasRandomised } from '../library/randomisation';
import { libraryReferenceId } from '../library/reference-id';
import { splitOf } from '../library/split';
import { compareHeadlines } from '../rank/compare-headlines';
import { readRanker } from '../testing/read-ranker';
import { encodeTaste, readTaste } from './taste-file';
import type { TasteFile } from './taste-file';
import { CLEAR_FROM, editionOf, LEAST_SHOWN, LEAST_SURE, tastePairs } from './taste-pairs';

const at = (path: string) => fileURLToPath(new URL(`../../../../supabase/library/${path}`, import.meta.url));

let arms: ArchiveArm[];
let shipped: TasteFile;
let known: Map<string, ArchiveArm>;
beforeAll(async () => {
  [arms, shipped] = await Promise.all([readArchive(at('upworthy.tsv.gz')), readTaste(at('taste.json'))]);
  const mine = arms.filter((arm) => splitOf(arm.testId) === 'taste');
  known = new Map(mine.map((arm) => [libraryReferenceId(arm.testId, arm.arm), arm]));
});

test('the shipped pairs are those of the shipped library and ranker (else: build-taste)', async () => {
  const ranker = await readRanker();
  const pairs = tastePairs(arms, (first, second) => compareHeadlines(ranker, first, second));
  const ids = (list: typeof pairs) => list.map(({ id, firstId, secondId, grade }) => [id, firstId, secondId, grade]);
  expect(ids(shipped.pairs)).toEqual(ids(pairs));
  const figures = (list: typeof pairs) => list.flatMap(({ firstSure, rankerFirst }) => [firstSure, rankerFirst]);
  const [now, then] = [figures(pairs), figures(shipped.pairs)];
  // Logarithms may differ in their last digit between machines, and so a rounded fourth place.
  expect(now.filter((figure, index) => Math.abs(figure - (then[index] ?? 9)) > 0.00011)).toEqual([]);
  expect(shipped.edition).toBe(editionOf(shipped.pairs));
});

test('a pair is two wordings of one randomised test with one picture, of the part that no model saw, shown enough and told apart', async () => {
  const seen = await readTrainedOn();
  for (const pair of shipped.pairs) {
    const [first, second] = [known.get(pair.firstId), known.get(pair.secondId)];
    if (!first || !second) throw new Error(`${pair.id} names no arm of the part`);
    expect([second.testId, second.picture]).toEqual([first.testId, first.picture]);
    expect(wasRandomised(first.testWeek)).toBe(true);
    expect([first.headline, second.headline].filter((headline) => seen.text(headline))).toEqual([]);
    expect(Math.min(first.impressions, second.impressions)).toBeGreaterThanOrEqual(LEAST_SHOWN);
    expect(pair.isSensitive).toBe(first.sensitiveTopics.length > 0);
    const sure = Math.max(pair.firstSure, 1 - pair.firstSure);
    expect(sure).toBeGreaterThanOrEqual(LEAST_SURE - 0.0001);
    expect(pair.grade === 'clear').toBe(sure >= CLEAR_FROM);
    // The better one is the one with the higher rate, whatever the prior.
    expect(pair.firstSure > 0.5).toBe(first.clicks / first.impressions > second.clicks / second.impressions);
  }
});

test('no wording stands in two pairs, both grades are there, and neither place wins by habit', () => {
  const wordings = shipped.pairs.flatMap(({ firstId, secondId }) =>
    [firstId, secondId].map((id) => known.get(id)?.headline.toLowerCase()),
  );
  expect(new Set(wordings).size).toBe(wordings.length);
  const calm = shipped.pairs.filter((pair) => !pair.isSensitive);
  expect(calm.length).toBeGreaterThanOrEqual(70);
  expect(calm.filter((pair) => pair.grade === 'near').length).toBeGreaterThanOrEqual(30);
  const firstWins = shipped.pairs.filter((pair) => pair.firstSure > 0.5).length / shipped.pairs.length;
  expect(Math.abs(firstWins - 0.5)).toBeLessThan(0.12);
});

test('the file says a pair a line and is refused when it is damaged', async () => {
  expect(encodeTaste(shipped).split('\n')).toHaveLength(shipped.pairs.length + 3);
  await expect(readTaste(at('upworthy.tsv.gz'))).rejects.toMatchObject({ code: 'unsupported_file' });
});
