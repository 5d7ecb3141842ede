import { newId } from '@upbeat/core/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestWorkspace, type TestWorkspace } from '../../../../supabase/tests/support/open-test-workspace';
import type { Db } from '../client';
import { listSimulatedAccounts } from './list-simulated-accounts';

interface Source {
  account: string;
  entity: string;
}

let here: TestWorkspace;
let meta: Source;
const VIEW = { from: '2026-09-01', to: '2026-09-30', currency: 'EUR', platform: null, campaignId: null, market: null };
const told = (part: Partial<typeof VIEW> | { platform: string } = {}) =>
  listSimulatedAccounts(here.guest as unknown as Db, here.id, { ...VIEW, ...part });
const run = (sql: string, params: unknown[]) => here.stack.sql(sql, [here.id, ...params]);

/** An account with one platform row. */
async function source(platform: string, name: string): Promise<Source> {
  const [account, entity] = [newId(), newId()];
  await run(
    `insert into public.ad_accounts (workspace_id, id, platform, name, currency, time_zone) values ($1, $2, $3, $4, 'EUR', 'UTC')`,
    [account, platform, name],
  );
  await run(
    `insert into public.platform_entities (workspace_id, id, ad_account_id, campaign) values ($1, $2, $3, 'Search')`,
    [entity, account],
  );

  return { account, entity };
}

/** An import in force with one row on a day. */
async function landed(seq: number, { account, entity }: Source, day: string, simulated: boolean): Promise<void> {
  const id = newId();
  await run(
    `insert into public.imports (workspace_id, id, seq, status, file_name, ad_account_id, simulated) values ($1, $2, $3, 'landed', 'a.csv', $4, $5)`,
    [id, seq, account, simulated],
  );
  await here.stack.sql(`select private.ensure_metric_partition($1)`, [day]);
  await run(
    `insert into public.metric_rows (workspace_id, metric_date, entity_id, import_seq, import_id, line, currency) values ($1, $2, $3, $4, $5, 1, 'EUR')`,
    [day, entity, seq, id],
  );
}

beforeAll(async () => {
  here = await openTestWorkspace('viewer');
  meta = await source('meta_ads', 'Meta');
  await landed(1, await source('google_ads', 'Google'), '2026-08-10', true);
  await landed(2, meta, '2026-09-10', true);
  await landed(3, await source('google_ads', 'Own'), '2026-10-10', false);
});
afterAll(() => here.stack.stop());

test('only simulated imports within the view are named, a person’s own are not', async () => {
  expect(await told()).toEqual(['Meta']);
  expect(await told({ from: '2026-08-01' })).toEqual(['Google', 'Meta']);
  expect(await told({ platform: 'google_ads' })).toEqual([]);
  expect(await told({ from: '2026-10-01', to: '2026-10-31' })).toEqual([]);
  expect(await told({ currency: 'USD' })).toEqual([]);
});

test('simulated rows that a later export replaced are not named: nothing shown is simulated then', async () => {
  await landed(4, meta, '2026-09-11', false);
  expect(await told()).toEqual(['Meta']);
  await landed(5, meta, '2026-09-10', false);
  expect(await told()).toEqual([]);
});
