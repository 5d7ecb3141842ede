import { expect, test } from 'vitest';
import { refreshStatistics } from './keep-statistics';
import { openPglite } from './open-pglite';

test('a table that grew is counted, once until it grows again; a small one never', async () => {
  const database = await openPglite();
  try {
    await database.exec('create table public.big (n int); create table public.small (n int);');
    await database.exec('insert into public.small select 1; insert into public.big select generate_series(1, 5000);');
    const counted = new Map<string, number>();
    expect(await refreshStatistics(database, counted)).toEqual(['public.big']);
    const [row] = await database.query(`select reltuples::int as rows from pg_class where relname = 'big'`);
    expect(row).toEqual({ rows: 5000 });
    expect(await refreshStatistics(database, counted)).toEqual([]);

    await database.exec('insert into public.big select generate_series(1, 5000)');
    expect(await refreshStatistics(database, counted)).toEqual(['public.big']);
  } finally {
    await database.close();
  }
});
