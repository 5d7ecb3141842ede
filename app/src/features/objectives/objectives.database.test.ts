import { newId } from '@upbeat/core/ids';
import type { Db } from '@upbeat/db/client';
import type { ObjectiveMetric, StoredObjective } from '@upbeat/db/objectives/row';
import { enterWorkspace } from '@upbeat/db/workspaces/enter-workspace';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFormat } from '~/components/format';
import { openTestWorkspace } from '../../../../supabase/tests/support/open-test-workspace';
import type { TestWorkspace } from '../../../../supabase/tests/support/open-test-workspace';
import { judgeObjectives } from './judge-objectives.server';
import { paceWords } from './words';

let here: TestWorkspace;
let brandId: string;
const format = createFormat({ locale: 'en-GB', zone: 'UTC' });

interface Booked {
  day: string;
  clicks?: number;
  currency?: string;
  conversions?: number;
  action?: string;
}

/** A campaign with a live placement whose account reports these days. */
async function campaignWith(name: string, days: readonly Booked[], currency = 'EUR'): Promise<string> {
  const id = newId();
  const [piece, brief, variant, version, placement, account, entity] = Array.from({ length: 7 }, newId);
  const run = (sql: string, ...more: unknown[]) => here.stack.sql(sql, [here.id, ...more]);
  await run(
    `insert into public.campaigns (workspace_id, id, brand_id, name, currency, status) values ($1, $2, $3, $4, $5, 'live')`,
    id,
    brandId,
    name,
    currency,
  );
  await run(
    `insert into public.briefs (workspace_id, id, campaign_id, title, slots) values ($1, $2, $3, 'B', '{}')`,
    brief,
    id,
  );
  await run(
    `insert into public.content_pieces (workspace_id, id, campaign_id, brief_id, channel, name) values ($1, $2, $3, $4, 'google_rsa', 'P')`,
    piece,
    id,
    brief,
  );
  await run(
    `insert into public.variants (workspace_id, id, content_piece_id, campaign_id) values ($1, $2, $3, $4)`,
    variant,
    piece,
    id,
  );
  await run(
    `insert into public.content_versions (workspace_id, id, variant_id, campaign_id, number, fields, author_kind) values ($1, $2, $3, $4, 1, '{}', 'person')`,
    version,
    variant,
    id,
  );
  await run(
    `insert into public.placements (workspace_id, id, campaign_id, variant_id, version_id, channel, name) values ($1, $2, $3, $4, $5, 'google_rsa', $6)`,
    placement,
    id,
    variant,
    version,
    name,
  );
  await run(
    `insert into public.ad_accounts (workspace_id, id, platform, name, currency, time_zone) values ($1, $2, 'google_ads', $3, $4, 'UTC')`,
    account,
    name,
    currency,
  );
  await run(
    `insert into public.platform_entities (workspace_id, id, ad_account_id, campaign, placement_id, matched_by) values ($1, $2, $3, 'C', $4, 'hand')`,
    entity,
    account,
    placement,
  );
  for (const { day, clicks = 100, conversions = 0, action = '', currency: booked = currency } of days) {
    await run(`insert into public.rollup_days values ($1, $2, 1) on conflict do nothing`, day);
    await run(
      `insert into public.metric_rollups (workspace_id, metric_date, generation, entity_id, action, currency, impressions, clicks, spend_micros, conversions, value_micros)
       values ($1, $2, 1, $3, $4, $5, 1000, $6, 10000000, $7, 40000000)`,
      day,
      entity,
      action,
      booked,
      clicks,
      conversions,
    );
  }

  return id;
}

/** An objective of these campaigns, judged on a day. */
async function judged(metric: ObjectiveMetric, target: string, campaigns: string[], today: string) {
  const entered = await enterWorkspace(here.owner as unknown as Db, 'fernhill');
  if (!entered) throw new Error('no member');
  const objective: StoredObjective = {
    id: newId(),
    name: 'Aim',
    metric,
    target,
    startsOn: '2026-05-04',
    endsOn: '2026-08-11', // 100 days
    reason: 'x',
    createdBy: null,
    archived: false,
    rowVersion: 1,
    campaigns: campaigns.map((id) => ({ id, name: id })),
  };
  const [one] = await judgeObjectives({ db: here.owner as unknown as Db, ...entered }, [objective], today);
  if (!one) throw new Error('not judged');

  return one;
}

beforeAll(async () => {
  here = await openTestWorkspace('marketer');
  const [brand] = await here.stack.sql<{ id: string }>(`select id from public.brands where workspace_id = $1`, [
    here.id,
  ]);
  brandId = brand?.id ?? '';
});
afterAll(() => here.stack.stop());

test('pace goes by the last day of the objective’s own campaigns, whatever others report later', async () => {
  const ours = await campaignWith('Ours', [{ day: '2026-05-04' }, { day: '2026-05-13' }]);
  await campaignWith('Later', [{ day: '2026-06-30' }]);
  // 200 of 2,000 with ten of 100 days known.
  const { pace } = await judged('clicks', '2000', [ours], '2026-07-01');

  expect(pace).toMatchObject({ value: 200, knownTo: '2026-05-13', state: 'on_pace', leftOut: [] });
});

test('every campaign of an objective counts: thirty of 100 clicks are 3,000', async () => {
  const many: string[] = [];
  for (let n = 0; n < 30; n += 1) many.push(await campaignWith(`Many ${n}`, [{ day: '2026-05-05' }]));
  const { pace } = await judged('clicks', '3000', many, '2026-05-20');

  expect(pace).toMatchObject({ value: 3000, state: 'met' });
});

test('money of another currency is named and left out; what is counted in pieces adds, of one conversion action', async () => {
  const euro = await campaignWith('Euro', [{ day: '2026-05-06', conversions: 4, action: 'Lead' }]);
  const dollar = await campaignWith('Dollar', [{ day: '2026-05-07', conversions: 2, action: 'Lead' }], 'USD');
  const pound = await campaignWith('Pound', [{ day: '2026-05-08', conversions: 9, action: 'Purchase' }], 'GBP');
  const all = [euro, dollar, pound];

  const revenue = await judged('revenue', '1000', all, '2026-05-20');
  expect(revenue.pace).toMatchObject({ value: 40, knownTo: '2026-05-06', leftOut: ['GBP', 'USD'] });
  expect(paceWords(revenue, format, 'EUR')).toContain(
    'Results in GBP and USD are left out: money of another currency is not added.',
  );
  expect((await judged('cpa', '10', [dollar], '2026-05-20')).pace).toMatchObject({
    reason: 'no_currency',
    value: null,
  });

  expect((await judged('clicks', '1000', all, '2026-05-20')).pace).toMatchObject({
    value: 300,
    knownTo: '2026-05-08',
    leftOut: [],
  });
  const conversions = await judged('conversions', '100', all, '2026-05-20');
  expect(conversions).toMatchObject({ action: 'Lead', pace: { value: 6, knownTo: '2026-05-07', leftOut: ['GBP'] } });
});

test('a campaign that is kept in another currency is tied to no objective, so that no target is held against it', async () => {
  const aim = newId();
  await here.stack.sql(
    `insert into public.objectives (workspace_id, id, name, metric, target, starts_on, ends_on) values ($1, $2, 'Cost', 'cpa', 4, '2026-05-04', '2026-08-11')`,
    [here.id, aim],
  );
  const tie = (name: string) =>
    here.stack.sql(`update public.campaigns set objective_id = $2 where workspace_id = $1 and name = $3`, [
      here.id,
      aim,
      name,
    ]);

  await tie('Euro');
  await expect(tie('Dollar')).rejects.toThrow('Objectives are measured in EUR');
});
