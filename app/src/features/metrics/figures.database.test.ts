import { newId } from '@upbeat/core/ids';
import type { Db } from '@upbeat/db/client';
import { getPerformance } from '@upbeat/db/metrics/get-performance';
import { getPerformanceOptions } from '@upbeat/db/metrics/get-performance-options';
import { listUnattached } from '@upbeat/db/platform-entities/list-unattached';
import type { Scope } from '~/request/require-member.server';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestWorkspace, type TestWorkspace } from '../../../../supabase/tests/support/open-test-workspace';
import { performanceScreen } from './performance-screen.server';

let here: TestWorkspace;
let db: Db;
const [google, meta] = [newId(), newId()];
const [search, feed] = [newId(), newId()];

beforeAll(async () => {
  here = await openTestWorkspace('viewer');
  db = here.owner as unknown as Db;
  await here.stack.sql(
    `insert into public.ad_accounts (workspace_id, id, platform, name, currency, time_zone) values ($1, $2, 'google_ads', 'G', 'EUR', 'UTC'), ($1, $3, 'meta_ads', 'M', 'EUR', 'UTC')`,
    [here.id, google, meta],
  );
  await here.stack.sql(
    `insert into public.platform_entities (workspace_id, id, ad_account_id, campaign) values ($1, $2, $3, 'Search'), ($1, $4, $5, 'Feed')`,
    [here.id, search, google, feed, meta],
  );
});
afterAll(() => here.stack.stop());
beforeEach(async () => {
  for (const table of ['metric_rollups', 'rollup_days', 'metric_dimensions', 'imports'])
    await here.stack.sql(`delete from public.${table} where workspace_id = $1`, [here.id]);
});

interface Row {
  day: string;
  entity?: string;
  action?: string;
  currency?: string;
  spend?: number;
  conversions?: number;
  market?: string;
  generation?: number;
}

/** Puts rollups as an import leaves them; a generation other than 1 is not shown. Spend is in currency units. */
async function show(rows: Row[]): Promise<void> {
  for (const row of rows) {
    const { day, entity = search, action = '', currency = 'EUR', market = '', generation = 1 } = row;
    await here.stack.sql(
      `insert into public.metric_rollups (workspace_id, metric_date, generation, entity_id, action, currency, market, impressions, clicks, spend_micros, conversions, value_micros)
       values ($1, $2, $3, $4, $5, $6, $7, 0, 0, $8, $9, 0)`,
      [here.id, day, generation, entity, action, currency, market, (row.spend ?? 0) * 1e6, row.conversions ?? 0],
    );
    await here.stack.sql(`insert into public.rollup_days values ($1, $2, 1) on conflict do nothing`, [here.id, day]);
    await here.stack.sql(
      `insert into public.metric_dimensions (workspace_id, kind, value) values ($1, 'action', $2), ($1, 'currency', $3), ($1, 'market', $4), ($1, 'device', '') on conflict do nothing`,
      [here.id, action, currency, market],
    );
  }
}

async function screen(address: string) {
  const scope = {
    db,
    workspace: { id: here.id, currency: 'EUR', kind: 'own', timeZone: 'UTC' },
    member: { role: 'owner' },
  } as unknown as Scope;
  const shown = await performanceScreen(scope, new URLSearchParams(address));
  if (shown.empty) throw new Error('The dashboard is empty.');

  return {
    ...shown,
    tile: (metric: string) => shown.tiles.find((one) => one.metric === metric),
  };
}

/** Spend of the accounts that count, and conversions, in units. */
async function counted(filters: { action?: string; from?: string } = {}): Promise<[number, number]> {
  const { days } = await getPerformance(db, here.id, {
    from: filters.from ?? '2026-09-01',
    to: '2026-09-30',
    currency: 'EUR',
    action: filters.action ?? null,
    platform: null,
    campaignId: null,
    market: null,
  });
  const sum = (all: bigint[]) => Number(all.reduce((total, one) => total + one, 0n)) / 1e6;

  return [sum(days.map((one) => one.counted)), sum(days.map((one) => one.conversions))];
}

test('the period before counts the action of this one, also where this one has a single action', async () => {
  await show([
    { day: '2026-09-01', action: 'Purchase', conversions: 50, spend: 10 },
    { day: '2026-09-01', action: 'Lead', conversions: 30, spend: 10 },
    { day: '2026-09-02', action: 'Lead', conversions: 60, spend: 20 },
  ]);
  const shown = await screen('period=custom&from=2026-09-02&to=2026-09-02');
  expect(shown.tile('conversions')).toMatchObject({ value: 60, change: 1 });
  // Both sides are held against the spend of the same accounts.
  expect(shown.tile('cpa')?.change).toBeCloseTo(20 / 60 / (20 / 30) - 1, 9);
});

test('an account that spent and had no result stays in the cost per conversion', async () => {
  await show([
    { day: '2026-09-02', action: 'Purchase', conversions: 5, spend: 2 },
    { day: '2026-09-02', entity: feed, spend: 9 },
  ]);
  expect(await counted()).toEqual([11, 5]);
  expect((await screen('')).tile('cpa')?.value).toBeCloseTo(2.2, 9);
});

test('of several actions, an account reports those it ever had, not only those of the period', async () => {
  await show([
    { day: '2026-08-02', entity: feed, action: 'Purchase', conversions: 1, spend: 1 },
    { day: '2026-09-02', entity: feed, action: 'Lead', spend: 9 },
    { day: '2026-09-02', action: 'Purchase', conversions: 5, spend: 2 },
    { day: '2026-09-03', action: 'Call', conversions: 1, spend: 4 },
  ]);
  expect(await counted({ action: 'Purchase' })).toEqual([15, 5]);
  expect(await counted({ action: 'Call' })).toEqual([6, 1]);
  // A row of that action counts as reporting it, also without a result.
  expect(await counted({ action: 'Lead' })).toEqual([9, 0]);
});

test('rows of undone imports make no account report an action', async () => {
  await show([
    { day: '2026-09-02', action: 'Purchase', conversions: 5, spend: 2 },
    { day: '2026-09-02', action: 'Call', conversions: 1, spend: 4 },
    { day: '2026-09-02', entity: feed, action: 'Purchase', conversions: 1, spend: 1, generation: 2 },
    { day: '2026-09-02', entity: feed, spend: 9 },
  ]);
  expect(await counted({ action: 'Purchase' })).toEqual([6, 5]);
});

test('no change is shown against a period that data covers in part, and the days are said', async () => {
  await show(['2026-09-07', ...daysOf(8, 14)].map((day) => ({ day, spend: 10 })));
  const partial = await screen('period=7');
  expect(partial.uncovered).toEqual({ previous: 1, current: 7 });
  expect(partial.compared).toBe(false);
  expect(partial.tiles.filter((tile) => tile.change !== null || tile.comparison !== null)).toEqual([]);
  expect(partial.table.rows.filter((row) => row.change !== null)).toEqual([]);

  await show(daysOf(1, 6).map((day) => ({ day, spend: 5 })));
  const whole = await screen('period=7');
  expect(whole.uncovered).toBeNull();
  expect(whole.tile('spend')?.change).toBeCloseTo(70 / 40 - 1, 9);
});

const daysOf = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, index) => `2026-09-${String(from + index).padStart(2, '0')}`);

test('each currency has its own days; the workspace opens on its own, else on the one with the latest data', async () => {
  await show([
    { day: '2026-09-01', currency: 'EUR' },
    { day: '2026-09-03', currency: 'EUR' },
    { day: '2026-09-02', currency: 'USD' },
    { day: '2026-10-05', currency: 'USD' },
    { day: '2026-10-01', currency: 'AUD' },
    { day: '2026-10-09', currency: 'CHF', generation: 2 },
  ]);
  expect((await getPerformanceOptions(db, here.id)).currencies).toEqual([
    { currency: 'USD', firstDay: '2026-09-02', lastDay: '2026-10-05' },
    { currency: 'AUD', firstDay: '2026-10-01', lastDay: '2026-10-01' },
    { currency: 'EUR', firstDay: '2026-09-01', lastDay: '2026-09-03' },
  ]);
  const home = await screen('');
  expect(home).toMatchObject({ completeTo: '2026-09-03', asked: { filters: { currency: 'EUR', to: '2026-09-03' } } });
  await here.stack.sql(`delete from public.metric_rollups where currency = 'EUR'`);
  expect((await screen('')).asked.filters).toMatchObject({ currency: 'USD', to: '2026-10-05' });
});

/** An import of a status that spoke of the search row. */
async function importOf(status: string): Promise<string> {
  const id = newId();
  await here.stack.sql(
    `insert into public.imports (workspace_id, id, status, file_name) values ($1, $2, $3, 'a.csv')`,
    [here.id, id, status],
  );
  await here.stack.sql(`insert into public.import_entities (workspace_id, import_id, entity_id) values ($1, $2, $3)`, [
    here.id,
    id,
    search,
  ]);

  return id;
}

test('an undo takes what only it spoke of out of the filters, unless another import is landing', async () => {
  await show([
    { day: '2026-09-01', action: 'Lead', market: 'DE' },
    { day: '2026-09-01', action: 'Gone', market: 'US', currency: 'USD', generation: 2 },
  ]);
  const [first, second, landing] = [await importOf('undoing'), await importOf('undoing'), await importOf('landing')];
  const end = (id: string, status: string) =>
    here.stack.sql(`update public.imports set status = $2 where id = $1`, [id, status]);
  await end(first, 'undone');
  expect((await getPerformanceOptions(db, here.id)).dimensions.action).toEqual(['Gone', 'Lead']);
  await end(landing, 'landed');
  await end(second, 'undone');
  expect((await getPerformanceOptions(db, here.id)).dimensions).toEqual({
    action: ['Lead'],
    market: ['DE'],
    device: [''],
    currency: ['EUR'],
  });
});

test('rows to attach are those of imports in force that nobody let go by hand; the list holds as many as the badge says', async () => {
  const unattached = async () => (await getPerformanceOptions(db, here.id)).unattached;
  const listed = async (letGo: boolean) => {
    const { entities, total } = await listUnattached(db, here.id, { letGo, limit: 5 });
    expect(entities).toHaveLength(total);
    return total;
  };
  await importOf('undone');
  expect([await unattached(), await listed(false), await listed(true)]).toEqual([0, 0, 0]);
  await importOf('landed');
  expect([await unattached(), await listed(false), await listed(true)]).toEqual([1, 1, 0]);
  await here.stack.sql(`update public.platform_entities set matched_by = 'hand' where id = $1`, [search]);
  expect([await unattached(), await listed(false), await listed(true)]).toEqual([0, 0, 1]);
});

test('the chart marks when imports of its view landed, not those of another currency or platform', async () => {
  await show([{ day: '2026-09-01' }, { day: '2026-09-10' }]);
  const landed = (seq: number, file: string, account: string, currency: string, at: string, status = 'landed') =>
    here.stack.sql(
      `insert into public.imports (workspace_id, seq, status, file_name, ad_account_id, currency, landed_at) values ($1, $2, $3, $4, $5, $6, $7)`,
      [here.id, seq, status, file, account, currency, at],
    );
  await landed(1, 'google.csv', google, 'EUR', '2026-09-02T09:00:00Z');
  await landed(2, 'meta.csv', meta, 'EUR', '2026-09-05T09:00:00Z');
  await landed(3, 'dollars.csv', google, 'USD', '2026-09-06T09:00:00Z');
  await landed(4, 'undone.csv', google, 'EUR', '2026-09-07T09:00:00Z', 'undone');
  const period = 'period=custom&from=2026-09-01&to=2026-09-10';
  expect((await screen(period)).marks).toEqual([
    { index: 1, files: ['google.csv'] },
    { index: 4, files: ['meta.csv'] },
  ]);
  expect((await screen(`${period}&platform=meta_ads`)).marks).toEqual([{ index: 4, files: ['meta.csv'] }]);
});
