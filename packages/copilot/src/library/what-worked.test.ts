import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import type { ArchiveArm } from './archive-file';
import { readArchive } from './archive-file';
import { measureFeatures } from './measure-features';
import { hashFraction } from './split';
import { WHAT_WORKED } from './what-worked';
import { comparableArms, wordingEffect } from './wording-effects';

const LIBRARY = fileURLToPath(new URL('../../../../supabase/library/upworthy.tsv.gz', import.meta.url));

let arms: ArchiveArm[] = [];
beforeAll(async () => {
  arms = await readArchive(LIBRARY);
});

const arm = (
  testId: string,
  headline: string,
  clicks: number,
  impressions: number,
  picture = 1,
  testWeek = 201446,
) => ({
  testId,
  testWeek,
  picture,
  headline,
  clicks,
  impressions,
});

test('the committed effects are those of the shipped library', { timeout: 20_000 }, () => {
  expect(measureFeatures(arms)).toEqual(WHAT_WORKED.features);
  const compared = comparableArms(arms).flat();
  expect(WHAT_WORKED.arms).toBe(compared.length);
  expect(WHAT_WORKED.tests).toBe(new Set(compared.map((a) => a.testId)).size);
});

test('a feature that means nothing measures as nothing', { timeout: 20_000 }, () => {
  const groups = comparableArms(arms);
  const seeds = Array.from({ length: 10 }, (_, seed) => seed);
  const effects = seeds.map(
    (seed) => wordingEffect(groups, (a) => hashFraction(`${seed}:${a.headline}`) < 0.1)?.pooled,
  );
  const mean = effects.reduce((sum, effect) => sum + (effect?.effect ?? 1), 0) / seeds.length;
  const missed = effects.filter((effect) => !effect || effect.low > 0 || effect.high < 0).length;
  // One seed scatters by about 0.016; the two mistakes that the README names would show as 0.022 or more.
  expect(Math.abs(mean)).toBeLessThan(0.01);
  expect(missed).toBeLessThanOrEqual(2);
});

test('a doubled rate in one test is found as such', () => {
  const groups = comparableArms([arm('t', 'How!', 200, 10_000), arm('t', 'How', 100, 10_000)]);
  const effect = wordingEffect(groups, (a) => a.headline.includes('!'));
  expect(Math.exp(effect?.pooled.effect ?? 0)).toBeCloseTo(200.5 / 100.5, 10);
  expect(effect).toMatchObject({ tests: 1, arms: 2 });
});

test('only arms with the same picture in a randomised test are compared', () => {
  expect(comparableArms([arm('t', 'A!', 9, 100, 1), arm('t', 'A', 1, 100, 2)])).toEqual([]);
  expect(comparableArms([arm('t', 'A!', 9, 100, 1, 201330), arm('t', 'A', 1, 100, 1, 201330)])).toEqual([]);
  expect(comparableArms([arm('t', 'A', 9, 100), arm('t', 'A', 1, 100)])).toEqual([]);
});

test('no test that compares the two means no effect, not zero', () => {
  expect(wordingEffect(comparableArms([arm('t', 'A', 9, 100), arm('t', 'B', 1, 100)]), () => false)).toBeNull();
});

test('each example is a real pair of one test, with and without its feature', () => {
  for (const { feature, example } of WHAT_WORKED.features) {
    const find = (number?: number) => arms.find((a) => a.testId === example?.test_id && a.arm === number);
    const [withIt, without] = [find(example?.with.arm), find(example?.without.arm)];
    expect(withIt?.tags).toContain(feature);
    expect(without?.tags).not.toContain(feature);
    expect(withIt?.headline).toBe(example?.with.headline);
    expect(withIt?.picture).toBe(without?.picture);
    expect(withIt?.sensitiveTopics).toEqual([]);
  }
});
