import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from './database';
import { csvCell, loadIfEmpty, loadRows, loadRowsOverApi } from './load-rows';
import { migrate, readMigrations, seedOnce } from './migrate';
import { createTestStack, type TestStack } from '../testing/create-test-stack';

const fixtures = fileURLToPath(new URL('../testing/fixtures/migrations', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'upbeat-migrations-'));
let stack: TestStack;
let database: Database;

beforeAll(async () => {
  cpSync(fixtures, folder, { recursive: true });
  stack = await createTestStack({ driver: 'pglite', migrationsFolder: fixtures });
  database = stack.database;
}, 60_000);
afterAll(async () => {
  await stack.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('a second run applies nothing', async () => {
  expect(await migrate(database, folder)).toEqual([]);
  const [row] = await stack.sql(
    'select version, name, statements is not null as kept from supabase_migrations.schema_migrations',
  );
  expect(row).toEqual({ version: '20260101000000', name: 'create_notes', kept: true });
});

test('a migration that fails leaves neither its tables nor its history row', async () => {
  const file = join(folder, '20260102000000_break_things.sql');
  writeFileSync(file, 'create table public.half (id int);\nselect 1 / 0;\n');
  await expect(migrate(database, folder)).rejects.toThrow(
    '20260102000000_break_things.sql failed and was rolled back: division by zero',
  );
  expect(await stack.sql(`select to_regclass('public.half') as half`)).toEqual([{ half: null }]);
  writeFileSync(file, 'create table public.whole (id int primary key);\n');
  expect(await migrate(database, folder)).toEqual(['20260102000000']);
  expect((await stack.service().from('whole').select('id')).error).toBeNull();
});

test('a changed file is refused and named; a comment may change', async () => {
  const file = join(folder, '20260102000000_break_things.sql');
  writeFileSync(file, '-- now explained\ncreate table public.whole (id int primary key);\n');
  expect(await migrate(database, folder)).toEqual([]);
  writeFileSync(file, 'create table public.whole (id bigint primary key);\n');
  await expect(migrate(database, folder)).rejects.toThrow(
    '20260102000000_break_things.sql changed after it was applied',
  );
  rmSync(file);
  await expect(migrate(database, folder)).rejects.toThrow('which this version of Upbeat does not have');
});

test('names that the Supabase CLI would not take are refused', () => {
  const odd = mkdtempSync(join(tmpdir(), 'upbeat-odd-'));
  writeFileSync(join(odd, '1_x.sql'), '');
  expect(() => readMigrations(odd)).toThrow('1_x.sql is not named');
  rmSync(odd, { recursive: true });
});

test('the seed runs once', async () => {
  const file = join(folder, 'seed.sql');
  writeFileSync(file, `insert into public.authors (name) values ('seeded');`);
  expect(await seedOnce(database, file)).toBe(true);
  expect(await seedOnce(database, file)).toBe(false);
  expect(await stack.sql(`select count(*)::int as n from authors where name = 'seeded'`)).toEqual([{ n: 1 }]);
});

test('csv cells tell null from the empty string and survive quotes and lists', () => {
  expect([null, '', 'a "b"', 1.5, true, ['x', 'y "z"'], new Date(0)].map(csvCell)).toEqual([
    '',
    '""',
    '"a ""b"""',
    '"1.5"',
    '"true"',
    '"{""x"",""y \\""z\\""""}"',
    '"1970-01-01T00:00:00.000Z"',
  ]);
});

const COLUMNS = ['id', 'word', 'words', 'size', 'at', 'yes'] as const;
async function* rows(count: number) {
  for (let id = 1; id <= count; id += 1) {
    yield {
      id,
      word: id % 2 ? `line\n"${id}", ü` : null,
      words: ['a,b', '"c"\\'],
      size: 0.1,
      at: new Date(id * 1000),
      yes: id % 2 === 0,
    };
  }
}

test('COPY loads rows exactly, fills an empty table once and is all or nothing', { timeout: 30_000 }, async () => {
  expect(
    await database.transaction((session) => loadIfEmpty(session, 'public.loaded', COLUMNS, () => rows(20_000))),
  ).toBe(20_000);
  expect(await stack.sql('select * from loaded where id in (1, 2) order by id')).toEqual([
    { id: 1, word: 'line\n"1", ü', words: ['a,b', '"c"\\'], size: 0.1, at: '1970-01-01T00:00:01+00:00', yes: false },
    { id: 2, word: null, words: ['a,b', '"c"\\'], size: 0.1, at: '1970-01-01T00:00:02+00:00', yes: true },
  ]);
  expect(await database.transaction((session) => loadIfEmpty(session, 'public.loaded', COLUMNS, () => rows(1)))).toBe(
    0,
  );
  expect(await database.transaction((session) => loadIfEmpty(session, 'public.nowhere', COLUMNS, () => rows(1)))).toBe(
    0,
  );
  await expect(
    database.transaction((session) => loadRows(session, 'public.loaded', ['id'], [{ id: 30_001 }, { id: 1 }])),
  ).rejects.toThrow('duplicate key');
  expect(await stack.sql('select count(*)::int as n from loaded')).toEqual([{ n: 20_000 }]);
});

test('the data API loads the same rows in batches, and a second run adds none', async () => {
  await stack.sql('truncate loaded');
  const plain = async function* () {
    for await (const row of rows(25)) yield { ...row, at: row.at.toISOString() };
  };
  expect(await loadRowsOverApi(stack.service(), 'loaded', plain(), 10)).toBe(25);
  await loadRowsOverApi(stack.service(), 'loaded', plain(), 10);
  expect(await stack.sql('select count(*)::int as n from loaded')).toEqual([{ n: 25 }]);
});
