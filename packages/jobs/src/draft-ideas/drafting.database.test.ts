import { afterAll, beforeAll, expect, test } from 'vitest';
import { AppError } from '@upbeat/core/app-error';
import { EMPTY_BRIEF } from '@upbeat/core/brief';
import { newId } from '@upbeat/core/ids';
import { silentLogger } from '@upbeat/core/logger';
import type { Db } from '@upbeat/db/client';
import { listCandidateReferences } from '@upbeat/db/drafting/list-candidate-references';
import type { TestStack } from '@upbeat/stack/testing/create-test-stack';
import { openTestStack } from '../../../../supabase/tests/support/open-test-stack';
import { runJob } from '../run-job';
import type { JobRow } from '../run-job';
import type { WorkerSettings } from '../settings';

let stack: TestStack;
let owner: Db;
let settings: WorkerSettings;
let campaignId: string;
const workspace = newId();

const SLOTS = {
  ...EMPTY_BRIEF,
  objective: 'Make people who compare banks open an account',
  audienceNoun: 'people who travel',
  benefit: 'see every fee before you pay',
  pain: 'finding a fee on your statement',
  offer: 'No fee on card payments abroad until 31 March 2027',
  proof: 'The fee is on screen before you confirm',
  product: 'the Harbour card',
  action: 'open an account',
  channels: ['google_rsa', 'meta_feed', 'email'],
  finalUrl: 'https://harbour.example/fees',
};

async function brief(slots: object): Promise<string> {
  const id = newId();
  await stack.sql(
    `insert into public.briefs (workspace_id, id, campaign_id, title, slots) values ($1, $2, $3, 'Brief', $4)`,
    [workspace, id, campaignId, JSON.stringify(slots)],
  );
  return id;
}

async function start(briefId: string, key = newId()): Promise<{ runId: string; jobId: string }> {
  const reply = await owner.rpc('start_drafting', {
    p_workspace_id: workspace,
    p_key: key,
    p_brief_id: briefId,
    p_prompt_key: 'draft-ideas',
    p_prompt_version: 1,
    p_total: 12,
  });
  if (reply.error) throw new Error(reply.error.message);
  return reply.data as { runId: string; jobId: string };
}

async function claim(worker: string): Promise<JobRow> {
  const claimed = await stack.service().rpc('claim_jobs', { p_worker: worker, p_limit: 1 });
  const row = (claimed.data as JobRow[])[0];
  if (!row) throw new Error('nothing claimed');
  return row;
}

const ideasOf = (
  runId: string,
): Promise<{ title: string; tactic: string; position: number; copy: Record<string, Record<string, string[]>> }[]> =>
  stack.sql('select title, tactic, position, copy from public.ideas where run_id = $1 order by position', [runId]);
const statusOf = async (runId: string): Promise<string> =>
  (await stack.sql<{ status: string }>('select status from public.runs where id = $1', [runId]))[0]?.status ?? '?';

beforeAll(async () => {
  stack = await openTestStack();
  owner = (await stack.asUser('owner@example.test')) as unknown as Db;
  settings = {
    db: stack.service() as unknown as Db,
    models: {},
    logger: silentLogger,
    workerName: 'test',
    slots: 1,
    silentSeconds: 10,
  };
  await owner.rpc('ensure_profile', { p_display_name: 'Owner' });
  await owner.rpc('create_workspace', {
    p_id: workspace,
    p_name: 'Test',
    p_slug: 'test-space',
    p_brand_name: 'Harbour',
    p_currency: 'EUR',
    p_time_zone: 'UTC',
    p_locale: 'en-GB',
  });
  const brand = await owner.from('brands').select('id').eq('workspace_id', workspace).single();
  const campaign = await owner
    .from('campaigns')
    .insert({ workspace_id: workspace, brand_id: brand.data?.id ?? '', name: 'Fees', currency: 'EUR' })
    .select('id')
    .single();
  campaignId = campaign.data?.id ?? '';
});
afterAll(() => stack.stop());

test('a run stores twelve distinct ideas with copy for every channel, and ends once', async () => {
  const { runId } = await start(await brief(SLOTS));
  await runJob(await claim('test'), settings, new AbortController().signal);
  const ideas = await ideasOf(runId);
  expect(await statusOf(runId)).toBe('done');
  expect(ideas.map((idea) => idea.position)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
  expect(new Set(ideas.map((idea) => idea.title)).size).toBe(12);
  for (const idea of ideas) {
    expect(Object.keys(idea.copy).sort()).toEqual(['email', 'google_rsa', 'meta_feed']);
    for (const headline of idea.copy['google_rsa']?.['headline'] ?? []) expect(headline.length).toBeLessThanOrEqual(30);
  }
  const ledger = await stack.sql<{ kind: string; quantity: string }>(
    'select kind, quantity::text from public.usage_ledger where run_id = $1',
    [runId],
  );
  expect(ledger).toEqual([{ kind: 'template_draft', quantity: '12' }]);
  const drafted = await stack.sql<{ actor_kind: string; level: number }>(
    `select distinct actor_kind, level from public.events where noun = 'ideas'`,
  );
  expect(drafted).toEqual([{ actor_kind: 'ai', level: 2 }]);
});

test('a double submit starts one run', async () => {
  const briefId = await brief(SLOTS);
  const [first, second] = await Promise.all([start(briefId), start(briefId)]);
  expect(second.runId).toBe(first.runId);
  const key = newId();
  expect((await start(briefId, key)).runId).toBe((await start(briefId, key)).runId);
  await runJob(await claim('test'), settings, new AbortController().signal);
  expect((await ideasOf(first.runId)).length).toBe(12);
});

test('a run broken off in the middle goes on: nothing lost, nothing doubled', async () => {
  const { runId } = await start(await brief(SLOTS));
  const drain = new AbortController();
  const running = runJob(await claim('dies'), { ...settings, workerName: 'dies' }, drain.signal);
  while ((await ideasOf(runId)).length < 3) await new Promise((resolve) => setTimeout(resolve, 2));
  drain.abort();
  await running;
  const before = await ideasOf(runId);
  expect(await statusOf(runId)).toBe('running');
  // Given back when its worker was stopped: due at once, and the attempt did not count.
  const again = await claim('test');
  expect(again.attempts).toBe(1);
  await runJob(again, settings, new AbortController().signal);
  const after = await ideasOf(runId);
  expect(await statusOf(runId)).toBe('done');
  expect(after.length).toBe(12);
  expect(new Set(after.map((idea) => idea.title)).size).toBe(12);
  expect(after.slice(0, before.length).map((idea) => idea.title)).toEqual(before.map((idea) => idea.title));
});

test('a brief without what drafting needs fails in words, once', async () => {
  const { runId } = await start(await brief({ ...EMPTY_BRIEF, channels: ['email'] }));
  await runJob(await claim('test'), settings, new AbortController().signal);
  const run = await stack.sql<{ status: string; error_code: string }>(
    'select status, error_code from public.runs where id = $1',
    [runId],
  );
  expect(run).toEqual([{ status: 'failed', error_code: 'invalid_input' }]);
  expect(await ideasOf(runId)).toEqual([]);
});

test('a member who was removed meanwhile gets nothing drafted', async () => {
  const { runId } = await start(await brief(SLOTS));
  await stack.sql('update public.members set removed_at = now() where workspace_id = $1', [workspace]);
  await runJob(await claim('test'), settings, new AbortController().signal);
  expect(await ideasOf(runId)).toEqual([]);
  await stack.sql('update public.members set removed_at = null where workspace_id = $1', [workspace]);
});

test('a run whose worker died too often ends in words, and the next press starts another', async () => {
  const briefId = await brief(SLOTS);
  const { runId, jobId } = await start(briefId);
  await claim('dies');
  await stack.sql(
    `update public.jobs set heartbeat_at = now() - interval '1 minute', attempts = max_attempts where id = $1`,
    [jobId],
  );
  await stack.service().rpc('rescue_jobs', { p_silent_seconds: 10 });
  const run = await stack.sql('select status, error_message as message from public.runs where id = $1', [runId]);
  expect(run).toEqual([{ status: 'failed', message: 'The worker stopped several times while doing this.' }]);
  const next = await start(briefId);
  expect(next.runId).not.toBe(runId);
  await owner.rpc('cancel_job', { p_workspace_id: workspace, p_job_id: next.jobId });
});

test('a run that met a rate limit stays open for the retry and then ends well', async () => {
  const { runId, jobId } = await start(await brief(SLOTS));
  const limited = new Proxy(settings.db, {
    get: (db, name, self) =>
      name === 'rpc'
        ? (...call: unknown[]) => {
            if (call[0] === 'own_click_rates') throw new AppError('rate_limited', 'The model asks us to wait.');
            return Reflect.apply(db.rpc, db, call) as unknown;
          }
        : (Reflect.get(db, name, self) as unknown),
  });
  await runJob(await claim('test'), { ...settings, db: limited }, new AbortController().signal);
  expect(await statusOf(runId)).toBe('running');
  await stack.sql(`update public.jobs set run_at = now() where id = $1`, [jobId]);
  await runJob(await claim('test'), settings, new AbortController().signal);
  expect(await statusOf(runId)).toBe('done');
});

test('the engine forecasts from own rates of one channel, the unclicked among them', async () => {
  await stack.sql(
    `insert into public.workspace_references (workspace_id, headline, channel, impressions, clicks, ctr_low, ctr_high, shrunk_low)
     select $1, 'Own ' || n, case when n < 6 then 'meta_feed' else 'other' end, 1000, n - 1, 0, 1, 0 from generate_series(1, 9) n`,
    [workspace],
  );
  const { runId } = await start(await brief(SLOTS));
  await runJob(await claim('test'), settings, new AbortController().signal);
  const forecasts = await stack.sql<{ channel: string; n: number }>(
    `select distinct f.distribution ->> 'channel' as channel, (f.distribution ->> 'n')::int as n
     from public.forecasts f join public.ideas i on i.workspace_id = f.workspace_id and i.id = f.idea_id where i.run_id = $1`,
    [runId],
  );
  expect(forecasts).toEqual([{ channel: 'meta_feed', n: 5 }]);
});

test('candidates hold what the index names, calm ones only, and where own references ran', async () => {
  const [near, sensitive] = [newId(), newId()];
  await stack.sql(
    `insert into public.library_references (id, test_id, arm, headline, impressions, clicks, test_week, arms, rest_impressions, rest_clicks, ctr, ctr_low,
       ctr_high, shrunk_ctr, shrunk_low, lift, lift_clear, field, sensitive, split)
     select id, 'near-test', arm, 'Nothing in common', 3000, 30, 201440, 2, 3000, 30, 0.01, 0, 1, 0.01, 0, 0, 0, 'other', arm = 2, 'train'
     from (values ($1::uuid, 1), ($2::uuid, 2)) as n (id, arm)`,
    [near, sensitive],
  );
  await stack.sql(
    `update public.workspace_references set ran_to = '2026-11-01' where workspace_id = $1 and channel = 'meta_feed'`,
    [workspace],
  );
  const candidates = await listCandidateReferences(settings.db, workspace, ['fee'], [near, sensitive]);
  const own = candidates.filter(({ source }) => source === 'own').map(({ ran }) => ran);

  expect(candidates.find(({ id }) => id === near)?.ran).toEqual({
    channel: '',
    market: '',
    objective: '',
    ranTo: null,
  });
  expect(candidates.some(({ id }) => id === sensitive)).toBe(false);
  expect(own).toContainEqual({ channel: 'meta_feed', market: '', objective: '', ranTo: '2026-11-01' });
  expect(own).toContainEqual({ channel: 'other', market: '', objective: '', ranTo: null });
});
