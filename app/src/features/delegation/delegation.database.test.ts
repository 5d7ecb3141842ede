import { isAppError } from '@upbeat/core/app-error';
import { newId } from '@upbeat/core/ids';
import { setAutomation } from '@upbeat/db/delegation/set-automation';
import { setDelegation } from '@upbeat/db/delegation/set-delegation';
import { enterWorkspace } from '@upbeat/db/workspaces/enter-workspace';
import type { Db } from '@upbeat/db/client';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestWorkspace } from '../../../../supabase/tests/support/open-test-workspace';
import type { TestWorkspace } from '../../../../supabase/tests/support/open-test-workspace';
import { noticesScreen } from '../notifications/notices-screen.server';
import { actOnOrchestration } from './act-on-orchestration.server';
import { runScreen } from '~/features/runs/run-screen.server';
import { runDueJobs } from '@upbeat/jobs/harbour/work';
import { silentLogger } from '@upbeat/core/logger';
import { orchestrationScreen } from './orchestration-screen.server';

let space: TestWorkspace;
let owner: Db;
let guest: Db;
const CAMPAIGN = newId();
const BRIEF = newId();
const DECISION = newId();
const SUGGESTION = newId();

async function enter(db: Db) {
  const entered = await enterWorkspace(db, 'fernhill');
  if (!entered) throw new Error('no member');

  return { db, ...entered };
}

const change = (level: 1 | 2 | 3, kind: string) =>
  setDelegation(owner, space.id, newId(), {
    kind,
    level,
    actsADay: 2,
    spendShare: 0.1,
    reason: `Level ${level} it is`,
  });

const draft = () =>
  owner.rpc('start_drafting', {
    p_workspace_id: space.id,
    p_key: newId(),
    p_brief_id: BRIEF,
    p_prompt_key: 'draft-ideas',
    p_prompt_version: 1,
    p_total: 12,
    p_template: true,
  });

const jobs = () =>
  space.stack.sql<{ kind: string; status: string }>(
    `select kind, status from public.jobs where workspace_id = $1 and kind = 'apply-suggestions' order by created_at, id`,
    [space.id],
  );

beforeAll(async () => {
  space = await openTestWorkspace('viewer');
  owner = space.owner;
  guest = space.guest;
  const sql = space.stack.sql;
  await sql(
    `insert into public.campaigns (workspace_id, id, brand_id, name, currency) select $1, $2, id, 'Card', 'EUR' from public.brands where workspace_id = $1`,
    [space.id, CAMPAIGN],
  );
  await sql(
    `insert into public.briefs (workspace_id, id, campaign_id, title, slots) values ($1, $2, $3, 'Card', '{}')`,
    [space.id, BRIEF, CAMPAIGN],
  );
  await sql(
    `insert into public.suggestions (workspace_id, id, campaign_id, kind, spends, metric, key, proposal, estimate, forecast, engine, window_from, window_to, currency, import_watermark, status)
     values ($1, $2, $3, 'variant_winner', 'better', 'ctr', 'k', '{"title":"Show A alone","apply":[],"undo":[],"touches":0.1}', '{}', '{"windowDays":14}', 'e@1', '2026-01-01', '2026-01-14', 'EUR', 1, 'applied')`,
    [space.id, SUGGESTION, CAMPAIGN],
  );
  await sql(
    `insert into public.decisions (workspace_id, id, campaign_id, suggestion_id, level, question, status, verdict, choice, decided_kind, decided_at)
     values ($1, $2, $3, $4, 1, 'Show A alone', 'decided', 'applied', 'Apply it', 'ai', now())`,
    [space.id, DECISION, CAMPAIGN, SUGGESTION],
  );
});
afterAll(() => space.stack.stop());

test('where people decide, the database refuses a draft in words, and starts it again at Together', async () => {
  await change(3, 'ideas');
  const refused = await draft();
  expect(refused.error?.code).toBe('PT409');
  expect(refused.error?.message).toContain('People write the ideas in this workspace');
  const left = await space.stack.sql(`select id from public.jobs where workspace_id = $1 and kind = 'draft-ideas'`, [
    space.id,
  ]);
  expect(left).toEqual([]);
  expect((await enter(owner)).levels['ideas']).toBe(3);

  await change(2, 'ideas');
  expect((await draft()).error).toBeNull();
});

test('a draft that waited while people took the task over does not begin: it ends as stopped, and its page says why', async () => {
  // The draft of the test before still waits.
  await change(3, 'ideas');
  await runDueJobs({
    db: space.stack.service() as unknown as Db,
    models: {},
    logger: silentLogger,
    workerName: 'test',
    slots: 1,
    silentSeconds: 10,
  });
  const [run] = await space.stack.sql<{ id: string; status: string; job: string; ideas: number }>(
    `select r.id, r.status, j.status as job, (select count(*)::int from public.ideas i where i.run_id = r.id) as ideas
     from public.runs r join public.jobs j on j.workspace_id = r.workspace_id and j.id = r.job_id where r.workspace_id = $1 and r.step = 'draft-ideas'`,
    [space.id],
  );
  expect(run).toMatchObject({ status: 'cancelled', job: 'cancelled', ideas: 0 });
  const shown = await runScreen(await enter(owner), run?.id ?? '');
  expect(shown.run).toMatchObject({
    status: 'cancelled',
    errorMessage: expect.stringContaining('set ideas to “People decide”') as string,
  });
  await change(2, 'ideas');
});

test('a field is not rewritten by AI where people write the copy', async () => {
  const [piece, variant] = [newId(), newId()];
  await space.stack.sql(
    `insert into public.content_pieces (workspace_id, id, campaign_id, brief_id, channel, name) values ($1, $2, $3, $4, 'email', 'Mail')`,
    [space.id, piece, CAMPAIGN, BRIEF],
  );
  await space.stack.sql(
    `insert into public.variants (workspace_id, id, content_piece_id, campaign_id, fields) values ($1, $2, $3, $4, '{"subject":["Hello"]}')`,
    [space.id, variant, piece, CAMPAIGN],
  );
  const open = () =>
    owner.rpc('open_field_run', {
      p_workspace_id: space.id,
      p_variant_id: variant,
      p_step: 'rewrite',
      p_prompt_version: 1,
      p_prompt_version_id: null,
      p_provider: 'patterns',
      p_model: 'patterns',
    });
  await change(3, 'copy');
  expect((await open()).error?.message).toContain('People write the copy in this workspace');
  await change(2, 'copy');
  expect((await open()).error).toBeNull();
});

test('nobody hands over what may not be handed over, nor without a reason, nor as a viewer', async () => {
  await expect(change(1, 'ideas')).rejects.toMatchObject({
    code: 'invalid_input',
    fields: { level: expect.any(String) },
  });
  await expect(change(2, 'positioning')).rejects.toMatchObject({ code: 'invalid_input' });
  const silent = { kind: 'ideas', level: 3, actsADay: 2, spendShare: 0.1, reason: ' ' } as const;
  await expect(setDelegation(owner, space.id, newId(), silent)).rejects.toMatchObject({
    fields: { reason: expect.any(String) },
  });
  const asViewer = setDelegation(guest, space.id, newId(), { ...silent, reason: 'Because' }).catch(
    (error: unknown) => error,
  );
  expect(isAppError(await asViewer, 'forbidden')).toBe(true);
  await expect(setAutomation(guest, space.id, newId(), { on: false, reason: '' })).rejects.toMatchObject({
    code: 'forbidden',
  });
});

test('the switch: on asks why and sets AI to work, off takes the waiting work away in the same transaction', async () => {
  await expect(setAutomation(owner, space.id, newId(), { on: true, reason: '' })).rejects.toMatchObject({
    code: 'invalid_input',
  });
  await change(1, 'variant_winner');
  expect(await jobs()).toEqual([]);
  await setAutomation(owner, space.id, newId(), { on: true, reason: 'Caps are tight' });
  expect((await enter(owner)).automation).toBe(true);
  expect((await jobs()).map(({ status }) => status)).toEqual(['queued']);

  const off = newId();
  expect(await setAutomation(owner, space.id, off, { on: false, reason: '' })).toEqual({ stopped: 1 });
  expect((await jobs()).map(({ status }) => status)).toEqual(['cancelled']);
  // The same click twice is one.
  expect(await setAutomation(owner, space.id, off, { on: false, reason: '' })).toEqual({ stopped: 1 });
  expect((await enter(owner)).automation).toBe(false);
});

test('the page tells levels, every change once with its reason, and what AI did; an audit counts and an undo takes back', async () => {
  const scope = await enter(owner);
  const before = await orchestrationScreen(scope);
  expect(before.rows.find(({ kind }) => kind === 'spend_more')).toMatchObject({ level: 3, lowest: 3, open: [3] });
  expect(before.handed.map(({ kind }) => kind)).toEqual(['variant_winner']);
  expect(before.log[0]).toMatchObject({ told: 'Ines Okafor turned automation off', reason: '' });
  expect(before.log[1]).toMatchObject({ told: 'Ines Okafor turned automation on', reason: 'Caps are tight' });
  expect(before.log[2]).toMatchObject({
    told: 'Ines Okafor set variant winners to “AI runs it”',
    reason: 'Level 1 it is',
  });
  const stored = await space.stack.sql(
    `select 1 from public.events where workspace_id = $1 and noun = 'delegation_policies'`,
    [space.id],
  );
  expect(stored).toHaveLength(before.log.filter(({ level }) => level !== null).length);
  expect(before.acts).toMatchObject([{ id: DECISION, audit: null, status: 'decided' }]);

  await actOnOrchestration(scope, {
    intent: 'audit',
    key: newId(),
    decisionId: DECISION,
    verdict: 'wrong',
    note: 'Launch',
  });
  await actOnOrchestration(scope, { intent: 'undo', key: newId(), decisionId: DECISION });
  const after = await orchestrationScreen(scope);
  expect(after.acts).toMatchObject([
    { status: 'undone', undoneBy: 'Ines Okafor', audit: { verdict: 'wrong', note: 'Launch' } },
  ]);
  expect(after.rows.find(({ kind }) => kind === 'variant_winner')).toMatchObject({ audited: 1, fine: 0 });
  await expect(actOnOrchestration(scope, { intent: 'undo', key: newId(), decisionId: DECISION })).rejects.toMatchObject(
    { code: 'conflict' },
  );
});

test('a notice is told in the words of the history, to others than who acted, and read by oneself alone', async () => {
  await space.stack.sql(`update public.members set role = 'strategist' where workspace_id = $1 and role = 'viewer'`, [
    space.id,
  ]);
  const own = (await enter(owner)).unread;
  await setAutomation(owner, space.id, newId(), { on: true, reason: 'Try it' });
  const scope = await enter(guest);
  expect([scope.unread, (await enter(owner)).unread]).toEqual([1, own]);
  const url = new URL('http://x/w/fernhill/notifications');
  const { notices, at } = await noticesScreen(scope, url);
  expect(notices).toMatchObject([{ read: false, told: { start: 'Ines Okafor turned automation on: Try it.' } }]);

  await guest.rpc('read_notifications', { p_workspace_id: space.id, p_until: at });
  expect((await enter(guest)).unread).toBe(0);
  expect((await noticesScreen(scope, new URL(`${url.href}?show=unread`))).notices).toEqual([]);
});
