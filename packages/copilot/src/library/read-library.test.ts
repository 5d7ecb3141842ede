import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { isId } from '@upbeat/core/ids';
import type { ArchiveArm } from './archive-file';
import { readArchive } from './archive-file';
import { classifyArms } from './classify-arms';
import { groupBy } from './group-by';
import type { LibraryReference } from './read-library';
import { fitArchivePrior, LIBRARY_COLUMNS, readLibrary } from './read-library';

const LIBRARY = fileURLToPath(new URL('../../../../supabase/library/upworthy.tsv.gz', import.meta.url));

let arms: ArchiveArm[] = [];
const references: LibraryReference[] = [];
beforeAll(async () => {
  arms = await readArchive(LIBRARY);
  for await (const reference of readLibrary(LIBRARY)) references.push(reference);
});

test('every arm of the archive is there, with the published totals', () => {
  expect(references).toHaveLength(21_036);
  expect(new Set(references.map((r) => r.test_id)).size).toBe(4_535);
  expect(references.reduce((sum, r) => sum + r.impressions, 0)).toBe(75_276_371);
  expect(references.reduce((sum, r) => sum + r.clicks, 0)).toBe(1_120_854);
});

test('rows have the columns of the table, in order, and ids of their own', () => {
  expect(Object.keys(references[0] ?? {})).toEqual([...LIBRARY_COLUMNS]);
  expect(new Set(references.map((r) => r.id)).size).toBe(references.length);
  expect(references.every((r) => isId(r.id))).toBe(true);
});

test('the rest of a test and the arm make up the test', () => {
  for (const test of groupBy(references, (r) => r.test_id).values()) {
    const totals = new Set(test.map((r) => r.impressions + r.rest_impressions));
    expect(totals.size).toBe(1);
    expect(test.every((r) => r.arms === test.length)).toBe(true);
  }
});

test('intervals hold their estimate, and shrinkage pulls towards the archive', () => {
  const { alpha, beta } = fitArchivePrior(arms);
  const centre = alpha / (alpha + beta);
  expect(centre).toBeCloseTo(1_120_854 / 75_276_371, 12);
  const between = (x: number, a: number, b: number) => x >= Math.min(a, b) - 1e-12 && x <= Math.max(a, b) + 1e-12;
  expect(references.filter((r) => !between(r.ctr, r.ctr_low, r.ctr_high))).toEqual([]);
  expect(references.filter((r) => !between(r.shrunk_ctr, r.ctr, centre))).toEqual([]);
  expect(references.filter((r) => !(r.shrunk_low > 0 && r.shrunk_low < r.shrunk_ctr))).toEqual([]);
});

test('a known arm', () => {
  const arm = references.find((r) => r.test_id === '546d88fb84ad38b2ce000024' && r.clicks === 150);
  expect(arm).toMatchObject({ arm: 1, impressions: 3052, test_week: 201446, lift_clear: 1, sensitive: false });
  expect(arm?.headline).toBe("They're Being Called 'Walmart's Worst Nightmare.' And I *Really* Hope It Comes True.");
  expect(arm?.lift).toBeGreaterThan(0);
  expect(arm?.lift_low).toBeLessThan(arm?.lift ?? 0);
});

test('tests that were not randomised keep their rates but show no lift', () => {
  const broken = references.filter((r) => r.test_week >= 201325 && r.test_week <= 201401);
  expect(broken).toHaveLength(3_973);
  expect(broken.every((r) => r.lift === null && r.lift_low === null && r.lift_clear === 0 && r.ctr_high > 0)).toBe(
    true,
  );
  expect(references.filter((r) => r.lift === null).length - broken.length).toBeLessThan(5);
});

test('stored tags and topics are what the classifiers say today', { timeout: 20_000 }, () => {
  const today = classifyArms(arms).map((arm) => JSON.stringify(arm));
  const stored = arms.map((arm) => JSON.stringify(arm));
  expect(today.filter((arm, i) => arm !== stored[i])).toEqual([]);
});
