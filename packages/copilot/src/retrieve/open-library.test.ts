import { expect, test } from 'vitest';
import { fileURLToPath } from 'node:url';
import { decodeWordVectors } from './word-vectors';
import { readFile } from 'node:fs/promises';
import { headlinesForDrafts, openLibrary } from './open-library';
import type { ArchiveArm } from '../library/archive-file';
import { libraryReferenceId } from '../library/reference-id';

const LIBRARY = fileURLToPath(new URL('../../../../supabase/library/upworthy.tsv.gz', import.meta.url));
const VECTORS = fileURLToPath(new URL('./word-vectors.bin', import.meta.url));

const arm = (rest: Partial<ArchiveArm>): ArchiveArm => ({
  testId: 't',
  arm: 1,
  picture: 1,
  testWeek: 201440,
  impressions: 3000,
  clicks: 30,
  headline: 'A headline',
  topics: [],
  tags: [],
  sensitiveTopics: [],
  ...rest,
});

test('a draft may be given each wording once, calm and of a randomised test', () => {
  const arms = [
    arm({ arm: 1, impressions: 2000 }),
    arm({ arm: 2, impressions: 4000 }),
    arm({ arm: 3, headline: 'At war', sensitiveTopics: ['war'] }),
    arm({ arm: 4, headline: 'Not at random', testWeek: 201340 }),
  ];

  expect(headlinesForDrafts(arms)).toEqual([{ id: libraryReferenceId('t', 2), headline: 'A headline' }]);
});

test('the shipped library is opened once, and finds a bank’s fees by another word', async () => {
  const files = { library: LIBRARY, vectors: VECTORS };
  const library = await openLibrary(files);
  const asked = library.ask('lenders charging hidden costs');
  const [best] = asked.hits(1, 'meaning');

  expect(library.size).toBeGreaterThan(4000);
  expect(openLibrary(files)).toBe(openLibrary(files));
  expect(best && asked.closerThan(best)).toBeGreaterThan(0.999);
});

test('files that are not there or damaged are refused, and asked for again', async () => {
  const files = { library: VECTORS, vectors: VECTORS };

  await expect(openLibrary(files)).rejects.toMatchObject({ code: 'unsupported_file' });
  await expect(openLibrary(files)).rejects.toMatchObject({ code: 'unsupported_file' });
});

test('the shipped word vectors say where they come from and stay small', async () => {
  const bytes = await readFile(VECTORS);
  const { about, rowOf, dimensions } = decodeWordVectors(bytes);

  expect(bytes.length).toBeLessThan(3_500_000);
  expect([rowOf.size, dimensions]).toEqual([30_000, 100]);
  expect(about.data).toContain('GloVe');
  expect(about.licence).toContain('Public Domain Dedication and License 1.0');
  expect(about.date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});
