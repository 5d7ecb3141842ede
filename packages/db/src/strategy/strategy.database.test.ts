import { newId } from '@upbeat/core/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestStack } from '../../../../supabase/tests/support/open-test-stack';
import { seedWorkspace, seededId } from '../../../../supabase/tests/support/seed-workspace';
import type { TestStack } from '@upbeat/stack/testing/create-test-stack';
import type { Db } from '../client';
import { createObjective } from '../objectives/create-objective';
import { getObjective } from '../objectives/get-objective';
import { linkCampaign } from '../objectives/link-campaign';
import { listTargets } from '../objectives/list-targets';
import { getCampaignResults } from './get-campaign-results';
import { getLoopStages } from './get-loop-stages';
import { getScore } from './get-score';
import { listOpenQuestions } from './list-open-questions';
import { listOpenSuggestions } from './list-open-suggestions';
import { listPortfolio } from './list-portfolio';

let stack: TestStack;
let db: Db;
let stranger: Db;
const N = 7;
const id = (k: number) => seededId(N, k);
const HERE = id(0);
const CAMPAIGN = id(10);
const ENTITY = id(33);
const other = newId();

beforeAll(async () => {
  stack = await openTestStack();
  const owner = await stack.asUser('owner@strategy.example');
  const profile = (await owner.rpc('ensure_profile', { p_display_name: 'Ines' })).data as { user_id: string };
  db = owner as unknown as Db;
  stranger = (await stack.asUser('stranger@strategy.example')) as unknown as Db;
  await stack.sql(
    `insert into auth.users (id, email) select $1, 'x' where not exists (select 1 from auth.users where id = $1)`,
    [profile.user_id],
  );
  await seedWorkspace(stack, N, profile.user_id);
  await stack.sql(`delete from public.metric_rollups where workspace_id = $1`, [HERE]);
  await stack.sql(`delete from public.rollup_days where workspace_id = $1`, [HERE]);
  // A second platform row, attached to nothing, in an account of its own.
  const account = newId();
  await stack.sql(
    `insert into public.ad_accounts (workspace_id, id, platform, name, currency, time_zone) values ($1, $2, 'meta_ads', 'M', 'EUR', 'UTC')`,
    [HERE, account],
  );
  await stack.sql(
    `insert into public.platform_entities (workspace_id, id, ad_account_id, campaign) values ($1, $2, $3, 'Feed')`,
    [HERE, other, account],
  );
  await show('2026-02-01', ENTITY, 'Lead', 10, 4, 20);
  await show('2026-02-01', ENTITY, 'Call', 0, 9, 5);
  await show('2026-02-02', ENTITY, 'Lead', 30, 6, 60);
  await show('2026-02-02', other, 'Purchase', 50, 2, 500);
  await show('2026-03-05', ENTITY, 'Lead', 7, 1, 7);
}, 180_000);
afterAll(() => stack.stop());

async function show(day: string, entity: string, action: string, spend: number, conversions: number, value: number) {
  await stack.sql(
    `insert into public.metric_rollups (workspace_id, metric_date, generation, entity_id, action, currency, impressions, clicks, spend_micros, conversions, value_micros)
     values ($1, $2, 1, $3, $4, 'EUR', 100, 10, $5, $6, $7)`,
    [HERE, day, entity, action, spend * 1e6, conversions, value * 1e6],
  );
  await stack.sql(`insert into public.rollup_days values ($1, $2, 1) on conflict do nothing`, [HERE, day]);
}
const results = (campaignIds: string[] | null, as: Db = db) =>
  getCampaignResults(as, HERE, { from: '2026-02-01', to: '2026-02-28', currency: 'EUR', campaignIds });

test('a campaign’s results count the action that brought it most, and only days that were asked for', async () => {
  const { action, days, groups, rows } = await results([CAMPAIGN]);
  expect(action).toBe('Lead');
  expect(rows).toBe(3);
  expect(days.map(({ day, spend, counted, conversions, value }) => [day, spend, counted, conversions, value])).toEqual([
    ['2026-02-01', 10_000_000n, 10_000_000n, 4_000_000n, 20_000_000n],
    ['2026-02-02', 30_000_000n, 30_000_000n, 6_000_000n, 60_000_000n],
  ]);
  expect(groups).toEqual([
    expect.objectContaining({ campaignId: CAMPAIGN, platform: 'google_ads', spend: 40_000_000n }),
  ]);
});

test('the portfolio counts one action over all, keeps what is attached to nothing apart, and says whose accounts do not report it', async () => {
  const { action, days, groups, campaigns } = await results(null);
  expect([action, campaigns]).toEqual(['Purchase', 1]);
  expect(days.map(({ campaignId, day, counted, value }) => [campaignId, day, counted, value])).toEqual([
    [null, '2026-02-02', 50_000_000n, 500_000_000n],
    [CAMPAIGN, '2026-02-01', 0n, 0n],
    [CAMPAIGN, '2026-02-02', 0n, 0n],
  ]);
  expect(groups.find((group) => group.campaignId === CAMPAIGN)).toMatchObject({ spend: 40_000_000n, counted: 0n });
});

test('who is no member reads nothing', async () => {
  expect(await results(null, stranger)).toMatchObject({ rows: 0, days: [], groups: [] });
  expect(await getScore(stranger, HERE, { from: '2020-01-01T00:00:00Z', to: '2100-01-01T00:00:00Z' })).toEqual({
    total: 0,
    notes: [],
  });
  expect(await getLoopStages(stranger, HERE, '2020-01-01T00:00:00Z')).toEqual({ turns: 0, events: [] });
  expect(await listOpenQuestions(stranger, HERE)).toEqual([]);
});

const ALWAYS = { from: '2020-01-01T00:00:00Z', to: '2100-01-01T00:00:00Z' };

test('the Score has one note a task, its level from the history, its foundation from the foreign keys', async () => {
  const { notes, total } = await getScore(db, HERE, ALWAYS);
  expect(total).toBe(notes.length);
  expect(new Set(notes.map((note) => note.key)).size).toBe(notes.length);
  const find = (key: string) => notes.find((note) => note.key === key);
  expect(find(`objectives:${id(9)}`)).toMatchObject({ level: 3, stage: 'brief', name: 'Accounts', state: 'done' });
  expect(find(`briefs:${id(11)}`)).toMatchObject({ level: 2, state: 'done', campaignId: CAMPAIGN });
  expect(find(`briefs:${id(11)}`)?.ended).not.toBeNull();
  expect(find(`runs:${id(17)}`)).toMatchObject({ after: `briefs:${id(11)}`, state: 'playing', actorKind: 'ai' });
  expect(find(`ideas:${id(17)}`)).toMatchObject({
    after: `runs:${id(17)}`,
    state: 'held',
    stage: 'ideas',
    n: 1,
    ended: null,
  });
  expect(find(`imports:${id(29)}`)).toMatchObject({ after: `placements:${id(28)}`, stage: 'readout', state: 'done' });
  expect(find(`suggestions:${id(39)}`)).toMatchObject({
    after: `imports:${id(29)}`,
    state: 'held',
    name: 'Show A alone',
  });
  expect(find(`outcomes:${id(45)}`)).toMatchObject({
    level: 2,
    actorKind: 'system',
    state: 'planned',
    after: `suggestions:${id(39)}`,
  });
  expect(find(`lessons:${id(47)}`)).toMatchObject({ after: `outcomes:${id(45)}`, state: 'held' });
  // Copy that was never submitted is no note, and a person's decision is the end of its suggestion.
  expect(notes.some(({ key }) => key === `variants:${id(21)}` || key === `decisions:${id(44)}`)).toBe(false);
  expect(notes.filter(({ kind }) => kind === 'brand_rules')).toEqual([
    expect.objectContaining({ level: 3, stage: 'brief', n: 1 }),
  ]);
});

test('a brand that only has its name, and a look for suggestions that applied none, are no notes', async () => {
  const kinds = async () => (await getScore(db, HERE, ALWAYS)).notes.map(({ kind }) => kind);
  const looked = (status: string, applied: number | null) =>
    stack.sql(
      `insert into public.jobs (workspace_id, kind, requested_by, status, result, created_at, finished_at)
       select $1, 'apply-suggestions', user_id, $2, $3::jsonb, now(), now() from public.members where workspace_id = $1`,
      [HERE, status, applied === null ? null : JSON.stringify({ applied, left: 2 })],
    );
  const [events] = await stack.sql<{ n: number }>(
    `select count(*)::int as n from public.events where workspace_id = $1 and noun = 'brands' and verb = 'created'`,
    [HERE],
  );
  expect(events?.n).toBeGreaterThan(0);
  await looked('done', 0);
  expect(await kinds()).not.toEqual(expect.arrayContaining(['brands']));
  expect(await kinds()).not.toEqual(expect.arrayContaining(['jobs']));
  await stack.sql(`update public.brands set positioning = 'For people who count' where workspace_id = $1`, [HERE]);
  await looked('done', 3);
  expect((await kinds()).filter((kind) => kind === 'jobs')).toHaveLength(1);
  await looked('failed', null);
  expect((await kinds()).filter((kind) => kind === 'jobs')).toHaveLength(2);
  expect(await kinds()).toContain('brands');
});

test('submitted copy is held until it is signed, and its note ends with the signature', async () => {
  const at = () =>
    getScore(db, HERE, ALWAYS).then(({ notes }) => notes.find(({ key }) => key === `variants:${id(21)}`));
  await stack.sql(`update public.variants set status = 'submitted', submitted_at = now() where id = $1`, [id(21)]);
  expect(await at()).toMatchObject({ state: 'held', ended: null, after: `ideas:${id(17)}`, stage: 'copy', level: 2 });
  await stack.sql(`update public.variants set status = 'approved' where id = $1`, [id(21)]);
  const note = await at();
  expect(note).toMatchObject({ state: 'done' });
  expect(note?.ended).toBeGreaterThanOrEqual(note?.started ?? Infinity);
});

test('a window holds what touches it: a held task reaches on, a finished one does not', async () => {
  const later = await getScore(db, HERE, { from: '2099-01-01T00:00:00Z', to: '2100-01-01T00:00:00Z' });
  expect(later.notes.every(({ state }) => state === 'held' || state === 'playing')).toBe(true);
  expect(later.notes.map(({ key }) => key)).toContain(`suggestions:${id(39)}`);
  expect((await getScore(db, HERE, { from: '2020-01-01T00:00:00Z', to: '2020-02-01T00:00:00Z' })).total).toBe(0);
});

test('stages of the loop are first arrivals from events, and a planned placement is not live', async () => {
  const stages = async () => (await getLoopStages(db, HERE, '2020-01-01T00:00:00Z')).events.map(({ stage }) => stage);
  expect(await stages()).toEqual(['brief', 'approved']);
  await stack.sql(`update public.runs set status = 'running', started_at = now() where id = $1`, [id(17)]);
  await stack.sql(`update public.runs set status = 'done', finished_at = now() where id = $1`, [id(17)]);
  await stack.sql(
    `insert into public.approvals (workspace_id, variant_id, version_id, campaign_id, verdict, hashes, signed_by)
     select $1, $2, $3, $4, 'approved', private.variant_hashes($1, $2, 'limits'), user_id from public.members where workspace_id = $1`,
    [HERE, id(21), id(22), CAMPAIGN],
  );
  await stack.sql(`update public.placements set status = 'live' where id = $1`, [id(28)]);
  expect((await stages()).toSorted()).toEqual(['approved', 'brief', 'draft', 'live']);
  await stack.sql(`update public.imports set status = 'undoing' where id = $1`, [id(29)]);
  await stack.sql(`update public.imports set status = 'landed' where id = $1`, [id(29)]);
  await stack.sql(`insert into public.briefs (workspace_id, campaign_id, title, slots) values ($1, $2, 'Next', '{}')`, [
    HERE,
    CAMPAIGN,
  ]);
  const { events, turns } = await getLoopStages(db, HERE, '2020-01-01T00:00:00Z');
  expect(turns).toBe(2);
  expect(
    events
      .filter(({ turn }) => turn === id(11))
      .map(({ stage }) => stage)
      .toSorted(),
  ).toEqual(['approved', 'brief', 'draft', 'live', 'next_brief', 'readout']);
});

test('an objective is set once, stamped with who set it, and filled by the campaigns linked to it', async () => {
  const key = newId();
  const objective = {
    id: key,
    name: 'Leads',
    metric: 'conversions' as const,
    target: '250.5',
    startsOn: '2026-02-01',
    endsOn: '2026-04-30',
    reason: 'The plan.',
  };
  await createObjective(db, HERE, objective);
  await createObjective(db, HERE, { ...objective, name: 'Twice' });
  const me = (
    await stack.sql<{ user_id: string }>(`select user_id from public.members where workspace_id = $1`, [HERE])
  )[0]?.user_id;
  expect(await getObjective(db, HERE, key)).toMatchObject({
    name: 'Leads',
    target: '250.5',
    createdBy: me,
    campaigns: [],
    archived: false,
  });
  await linkCampaign(db, HERE, CAMPAIGN, key);
  expect((await getObjective(db, HERE, key)).campaigns).toEqual([{ id: CAMPAIGN, name: `Campaign ${N}` }]);
  const touching = async (from: string, to: string) =>
    (await listTargets(db, HERE, { from, to })).map(({ name }) => name);
  expect(await touching('2026-04-01', '2026-06-30')).toEqual(['Leads']);
  expect(await touching('2026-01-01', '2026-03-31')).toEqual(['Accounts', 'Leads']);
  await expect(createObjective(stranger, HERE, { ...objective, id: newId() })).rejects.toMatchObject({
    code: 'forbidden',
  });
});

test('questions carry both sides in their order; the portfolio says where a randomised test ran', async () => {
  const opened = await db.rpc('open_decision', {
    p_workspace_id: HERE,
    p_key: newId(),
    p_campaign_id: CAMPAIGN,
    p_question: 'Keep the share of search?',
    p_context: '',
    p_due_on: '2027-01-10',
    p_statement: '',
    p_resolves_on: null,
    p_alternatives: [{ text: 'Keep' }, { text: 'Less' }],
    p_evidence: [
      { side: 'against', text: 'Return fell', figure: '3.56', source: 'Google' },
      { side: 'for', text: 'Half of conversions', figure: '', source: '' },
      { side: 'unknown', text: 'marginal return' },
    ],
  });
  expect(opened.error).toBeNull();
  const [question] = await listOpenQuestions(db, HERE);
  expect(question).toMatchObject({
    question: 'Keep the share of search?',
    dueOn: '2027-01-10',
    campaignId: CAMPAIGN,
  });
  expect(question?.evidence.map(({ side }) => side)).toEqual(['against', 'for', 'unknown']);
  expect(await listOpenSuggestions(db, HERE)).toEqual([id(39)]);
  const [campaign] = await listPortfolio(db, HERE);
  expect(campaign).toEqual({
    id: CAMPAIGN,
    name: `Campaign ${N}`,
    status: 'live',
    objectiveId: expect.any(String) as string,
    randomised: false,
  });
  await stack.sql(`update public.experiments set randomised = true, status = 'running' where workspace_id = $1`, [
    HERE,
  ]);
  expect((await listPortfolio(db, HERE))[0]?.randomised).toBe(true);
});

test('evidence of open questions is read whole, past what one answer holds', async () => {
  await stack.sql(
    `insert into public.decision_evidence (workspace_id, decision_id, side, text, position)
     select $1, d.id, 'for', 'Fact ' || n, 100 + n from public.decisions d, generate_series(1, 1005) n
     where d.workspace_id = $1 and d.status = 'open' and d.level = 3`,
    [HERE],
  );
  const [question] = await listOpenQuestions(db, HERE);

  expect(question?.evidence).toHaveLength(1008);
  expect(question?.evidence.at(-1)?.text).toBe('Fact 1005');
});
