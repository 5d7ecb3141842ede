import { newId } from '@upbeat/core/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { action as saveObjective, loader as objectivePage } from '~/routes/strategy/objective';
import { action as setObjective, loader as newObjective } from '~/routes/strategy/objective-new';
import { loader as objectiveList } from '~/routes/strategy/objectives';
import { loader as desk } from '~/routes/strategy/strategy';
import { signedIn } from '~/testing/signed-in';
import type { TestBrowser } from '~/testing/test-browser';
import { openTestWorkspace, type TestWorkspace } from '../../../../supabase/tests/support/open-test-workspace';
import type { StrategyScreen } from './strategy-screen.server';

let here: TestWorkspace;
let owner: TestBrowser;
let marketer: TestBrowser;
let campaign: string;
const OBJECTIVE = newId();
const thisYear = new Date().getUTCFullYear();
// Results lie in a year that is over, whatever the day.
const year = thisYear - 1;
const FORM = {
  key: OBJECTIVE,
  name: 'Leads of the year',
  metric: 'conversions',
  target: '1,200',
  startsOn: `${year}-01-01`,
  endsOn: `${year}-12-31`,
  reason: 'Half of the plan.',
};

beforeAll(async () => {
  here = await openTestWorkspace('marketer');
  owner = await signedIn(here.stack, here.ownerEmail);
  marketer = await signedIn(here.stack, here.guestEmail);
  const brand = (
    await here.stack.sql<{ id: string }>(`select id from public.brands where workspace_id = $1`, [here.id])
  )[0]?.id;
  campaign = newId();
  await here.owner
    .from('campaigns')
    .insert({ workspace_id: here.id, id: campaign, brand_id: brand, name: 'Coffee', currency: 'EUR' });
}, 180_000);
afterAll(() => here.stack.stop());

const at = (id: string) => ({ workspace: 'fernhill', id });
const look = async (browser: TestBrowser, search = `?period=${year}`) =>
  (
    (await browser.get(desk, `/w/fernhill/strategy${search}`, { workspace: 'fernhill' })).body as {
      screen: StrategyScreen;
    }
  ).screen;
const post = (browser: TestBrowser, fields: Record<string, string>) =>
  browser.post(saveObjective, `/w/fernhill/objectives/${OBJECTIVE}`, fields, at(OBJECTIVE));

/** Results of one day for the campaign, as an import leaves them. */
async function report(day: string, conversions: number): Promise<void> {
  await here.stack.sql(
    `with piece as (
       insert into public.content_pieces (workspace_id, campaign_id, brief_id, channel, name)
       select $1, $2, b.id, 'google_rsa', 'Ad ' || $3 from public.briefs b where b.workspace_id = $1 returning id),
     variant as (insert into public.variants (workspace_id, content_piece_id, campaign_id) select $1, id, $2 from piece returning id),
     version as (insert into public.content_versions (workspace_id, variant_id, campaign_id, number, fields, author_kind) select $1, id, $2, 1, '{}', 'person' from variant returning id, variant_id),
     placement as (insert into public.placements (workspace_id, campaign_id, variant_id, version_id, channel, name) select $1, $2, variant_id, id, 'google_rsa', 'Ad ' || $3 from version returning id),
     account as (insert into public.ad_accounts (workspace_id, platform, name, currency, time_zone) values ($1, 'google_ads', 'A ' || $3, 'EUR', 'UTC') returning id),
     entity as (insert into public.platform_entities (workspace_id, ad_account_id, campaign, placement_id, matched_by) select $1, account.id, 'C', placement.id, 'name' from account, placement returning id)
     insert into public.metric_rollups (workspace_id, metric_date, generation, entity_id, currency, impressions, clicks, spend_micros, conversions, value_micros)
     select $1, $3::text::date, 1, id, 'EUR', 1000, 50, 100000000, $4, 400000000 from entity`,
    [here.id, campaign, day, conversions],
  );
  await here.stack.sql(`insert into public.rollup_days values ($1, $2, 1) on conflict do nothing`, [here.id, day]);
  await here.stack.sql(
    `insert into public.metric_dimensions (workspace_id, kind, value) values ($1, 'currency', 'EUR') on conflict do nothing`,
    [here.id],
  );
}

test('an empty workspace gets an honest desk, not an error', async () => {
  const screen = await look(owner);
  expect(screen).toMatchObject({ title: 'Strategy', objectives: [], questions: [], suggestions: 0, maySet: true });
  expect(screen.portfolio).toMatchObject({
    known: null,
    rows: [expect.objectContaining({ name: 'Coffee', reading: 'none' })],
  });
  expect(screen.speed).toMatchObject({ turns: 0, slowest: null });
});

test('an objective is set once however often its form is sent, and says at each field what is missing', async () => {
  const page = (await owner.get(newObjective, '/w/fernhill/objectives/new', { workspace: 'fernhill' })).body;
  expect(page).toMatchObject({ currency: 'EUR', id: expect.any(String) as string });
  const empty = await owner.post(
    setObjective,
    '/w/fernhill/objectives/new',
    { key: OBJECTIVE, target: '-3', endsOn: 'soon' },
    { workspace: 'fernhill' },
  );
  expect(empty.status).toBe(400);
  const { error } = (empty.body as { result: { error: Record<string, string[]> } }).result;
  expect(error).toEqual({
    name: ['Give the objective a name.'],
    metric: ['Choose what is measured.'],
    target: ['Write a number above zero.'],
    startsOn: ['Say from which day it counts.'],
    endsOn: ['Write it as 2027-03-31.'],
    reason: ['Say why this target: whoever judges it later will ask.'],
  });
  for (let times = 0; times < 2; times += 1)
    expect((await owner.post(setObjective, '/w/fernhill/objectives/new', FORM, { workspace: 'fernhill' })).to).toBe(
      `/w/fernhill/objectives/${OBJECTIVE}`,
    );
  expect(await here.stack.sql(`select count(*)::int as n from public.objectives`)).toEqual([{ n: 1 }]);
});

test('targets are set by who may set budgets; campaigns are counted by who may run them', async () => {
  expect(
    (
      await marketer.post(
        setObjective,
        '/w/fernhill/objectives/new',
        { ...FORM, key: newId() },
        { workspace: 'fernhill' },
      )
    ).status,
  ).toBe(403);
  expect((await post(marketer, { ...FORM, rowVersion: '1' })).status).toBe(403);
  expect((await post(marketer, { intent: 'archive' })).status).toBe(403);
  expect((await post(marketer, { intent: 'link', campaignId: campaign })).to).toBe(
    `/w/fernhill/objectives/${OBJECTIVE}`,
  );
  expect((await owner.get(objectivePage, '/', at('7'))).status).toBe(404);
  expect((await owner.get(objectivePage, '/', at(newId()))).status).toBe(404);
});

test('its value is what its campaigns reported on its days, and the title says the finding', async () => {
  expect((await look(owner)).objectives[0]?.pace).toMatchObject({ state: 'no_data', reason: 'nothing_reported' });
  await here.owner.from('briefs').insert({ workspace_id: here.id, campaign_id: campaign, title: 'Coffee', slots: {} });
  await report(`${year}-01-02`, 1300);
  await report(`${year - 1}-12-31`, 9000);
  const screen = await look(owner);
  expect(screen.objectives).toEqual([expect.objectContaining({ name: 'Leads of the year', owner: 'Ines Okafor' })]);
  expect(screen.objectives[0]?.pace).toMatchObject({
    state: 'met',
    value: 1300,
    target: 1200,
    knownTo: `${year}-01-02`,
  });
  expect(screen.title).toBe('The objective is met');
  expect(screen.portfolio).toMatchObject({
    ratio: 'roas',
    resultRows: 1,
    known: { from: `${year}-01-01`, to: `${year}-01-02` },
  });
  expect(screen.portfolio.rows[0]).toMatchObject({ value: 4, reading: 'few_days', days: 1 });
});

test('the Score shows what was just done, as staves and as the same rows', async () => {
  const staves = (await look(owner, `?period=${thisYear}`)).score;
  const table = (await look(owner, `?period=${thisYear}&view=table`)).score;
  expect(table.rows).toHaveLength(staves.total);
  const target = table.rows.find((row) => row.name === 'Target, Leads of the year');
  expect(target).toMatchObject({ level: 3, player: 'Ines Okafor', href: `objectives/${OBJECTIVE}` });
  expect(Object.keys(staves.about)).toContain(`objectives:${OBJECTIVE}`);
  expect(table.rows.find((row) => row.name === 'Brief, Coffee')).toMatchObject({ state: 'held', level: 2 });
  expect((await look(owner, `?period=${thisYear - 3}`)).score).toMatchObject({
    total: 0,
    weeks: expect.any(Array) as unknown,
  });
});

test('a save over somebody else’s shows both, and archiving takes an objective off the desk with a way back', async () => {
  const stale = await post(owner, { ...FORM, rowVersion: '9', reason: 'Mine.' });
  expect(stale.status).toBe(409);
  expect(stale.body).toMatchObject({ code: 'stale', stored: { reason: 'Half of the plan.' } });
  expect((await post(owner, { ...FORM, rowVersion: '1', target: '1400' })).to).toBe(
    `/w/fernhill/objectives/${OBJECTIVE}`,
  );
  expect((await look(owner)).objectives[0]?.pace).toMatchObject({ target: 1400, value: 1300 });
  await post(owner, { intent: 'archive' });
  expect((await look(owner)).objectives).toEqual([]);
  const listed = (await owner.get(objectiveList, '/w/fernhill/objectives', { workspace: 'fernhill' })).body as {
    objectives: { archived: boolean }[];
  };
  expect(listed.objectives).toEqual([expect.objectContaining({ archived: true })]);
  await post(owner, { intent: 'restore' });
  expect((await look(owner)).objectives).toHaveLength(1);
});
