import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openPglite } from './open-pglite';
import { keepSchema } from './schema-cache';

const folder = mkdtempSync(join(tmpdir(), 'upbeat-schema-'));
const file = join(folder, 'schema.json');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const KEY = 'any';

async function cacheOf(): Promise<{
  cache: NonNullable<Awaited<ReturnType<typeof openPglite>>['connection']['config']['schemaCache']>;
  close: () => Promise<void>;
}> {
  const database = await openPglite();
  keepSchema(database.connection, file);
  const cache = database.connection.config.schemaCache;
  if (!cache) throw new Error('There is no cache.');

  return { cache, close: () => database.close() };
}

test('the schema outlives its connection, for its owner alone; one that migrates on leaves the file as it is', async () => {
  const { cache, close } = await cacheOf();
  expect(await cache.get(KEY)).toBeUndefined();
  await cache.set(KEY, '{"tables":[]}');
  expect(await cache.get(KEY)).toBe('{"tables":[]}');
  expect(statSync(file).mode & 0o777).toBe(0o600);

  await cache.delete(KEY);
  expect(await cache.get(KEY)).toBeUndefined();
  await cache.set(KEY, '{"tables":["newer"]}');
  expect(readFileSync(file, 'utf8')).toBe('{"tables":[]}');
  await close();
});

test('a file that was cut off counts as none and is written anew', async () => {
  writeFileSync(file, '{"tables":[');
  const { cache, close } = await cacheOf();
  expect(await cache.get(KEY)).toBeUndefined();
  await cache.set(KEY, '{"tables":[]}');
  expect(await cache.get(KEY)).toBe('{"tables":[]}');
  await close();
});
