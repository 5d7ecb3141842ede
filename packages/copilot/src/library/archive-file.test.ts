import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isAppError } from '@upbeat/core/app-error';
import type { ArchiveArm } from './archive-file';
import { encodeArchive, readArchive } from './archive-file';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archive-'));
});
afterAll(() => rm(folder, { recursive: true }));

const ARM: ArchiveArm = {
  testId: 'a1',
  arm: 1,
  picture: 2,
  testWeek: 201446,
  impressions: 3000,
  clicks: 60,
  headline: 'It’s “done”',
  topics: ['money', 'work'],
  tags: ['short', 'quote'],
  sensitiveTopics: [],
};

async function write(bytes: Buffer): Promise<string> {
  const path = join(folder, `${crypto.randomUUID()}.tsv.gz`);
  await writeFile(path, bytes);
  return path;
}

test('arms survive the round trip, and the same arms give the same bytes', async () => {
  const arms = [ARM, { ...ARM, arm: 2, headline: 'Another' }];
  expect(await readArchive(await write(encodeArchive(arms)))).toEqual(arms);
  expect(encodeArchive(arms).equals(encodeArchive(arms))).toBe(true);
});

test.each([
  ['a file that is not gzip', Buffer.from('PK\u0003\u0004 not gzip')],
  ['other columns', gzipSync('a\tb\n1\t2\n')],
])('%s is refused', async (_name, bytes) => {
  const error: unknown = await readArchive(await write(bytes)).catch((caught: unknown) => caught);
  expect(isAppError(error, 'unsupported_file')).toBe(true);
});

test('a damaged line is named', async () => {
  const text = gunzipSync(encodeArchive([ARM]))
    .toString('utf8')
    .replace('3000', 'many');
  await expect(readArchive(await write(gzipSync(text)))).rejects.toThrow(/Line 2/);
});
