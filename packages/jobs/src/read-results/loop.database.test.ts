import { EMPTY_BRIEF } from '@upbeat/core/brief';
import { addDays } from '@upbeat/core/clock';
import { newId } from '@upbeat/core/ids';
import { silentLogger } from '@upbeat/core/logger';
import type { Db } from '@upbeat/db/client';
import { getDecision } from '@upbeat/db/decisions/get-decision';
import { changeFiles } from '@upbeat/exchange/changes/change-files';
import { listCandidateReferences } from '@upbeat/db/drafting/list-candidate-references';
import { rankReferences } from '@upbeat/copilot/retrieve/rank-references';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { JobContext } from '../define-job';
import { readResultsHandler } from './handler';
import { openWorld, weeks } from './test-support/open-world';
import type { Placed, World } from './test-support/open-world';

const FIRST = '2026-08-03';
const SEARCH = [
  { name: 'Search one', headline: 'Every fee before you pay', ctr: 0.05 },
  { name: 'Search two', headline: 'Fees in the open', ctr: 0.05 },
];
const FEED = [{ name: 'Feed one', headline: 'A card without small print', ctr: 0.05 }];

const SEARCH_COSTS = { cpm: 15, dailyBudget: 200 };
const FEED_COSTS = { cpm: 45, dailyBudget: 200, platform: 'meta_ads' };

let world: World;
let search: Placed;

const rpc = async (name: string, args: Record<string, unknown>): Promise<{ id: string }> => {
  const reply = await world.space.owner.rpc(name, { p_workspace_id: world.space.id, p_key: newId(), ...args });
  if (reply.error) throw new Error(`${name}: ${reply.error.message}`);
  return reply.data as { id: string };
};
const count = async (table: string, where = 'true'): Promise<number> =>
  (
    await world.rows<{ n: number }>(
      `select count(*)::int as n from public.${table} where workspace_id = $1 and ${where}`,
    )
  )[0]?.n ?? 0;

/** The handler's context with a database that may break off after one of its calls. */
function contextOf(db: Db, signal = new AbortController().signal): JobContext<Record<string, never>> {
  const ticket = { id: newId(), workspaceId: world.space.id, requestedBy: newId(), attempt: 1, lastAttempt: false };
  return { ticket, payload: {}, db, signal, progress: () => undefined, logger: silentLogger };
}
function breakingAfter(name: string, stop: AbortController): Db {
  const db = world.settings.db;
  return new Proxy(db, {
    get: (target, key) =>
      key === 'rpc'
        ? async (called: string, args: Record<string, unknown>) => {
            const reply = await target.rpc(called as 'results_to_read', args as { p_workspace_id: string });
            if (called !== name) return reply;
            stop.abort(new Error(`killed after ${name}`));
            throw stop.signal.reason;
          }
        : Reflect.get(target, key, target),
  });
}

/** Calls of a reading, in order; a second reading finds nothing due, so that the one which measures breaks off first. */
const STEPS = [
  'results_to_read',
  'outcomes_due',
  'record_outcome',
  'arm_days',
  'store_readings',
  'lessons_to_weigh',
  'own_results',
  'keep_own_results',
  'enqueue_applying',
];

beforeAll(async () => {
  world = await openWorld(FIRST);
  search = await world.place('Card', 'google_rsa', SEARCH);
  // One campaign on two channels.
  await world.place('Card', 'meta_feed', FEED, search.campaignId);
});
afterAll(() => world.close());

test('AI shifts budget within its guardrails, with the files for the platform and the placements moved', async () => {
  await rpc('set_delegation', {
    p_kind: 'budget_shift',
    p_level: 1,
    p_acts_a_day: 1,
    p_spend_share: 0.3,
    p_reason: 'Small steps.',
  });
  await rpc('set_automation', { p_on: true, p_reason: 'Try it.' });
  await world.goTo(addDays(FIRST, 42));
  await world.land('Search', SEARCH, weeks(FIRST, 6), SEARCH_COSTS);
  await world.land('Feed', FEED, weeks(FIRST, 6), FEED_COSTS);
  await world.work();
  const [shift] = await world.rows<{
    id: string;
    status: string;
    proposal: {
      title: string;
      touches: number;
      amount: string;
      apply: { placementId: string; from: string; to: string }[];
    };
  }>(`select * from public.suggestions where workspace_id = $1 and kind = 'budget_shift'`);
  expect(shift?.proposal.title).toMatch(
    /^Move €\d+\.\d\d a day from Google search to Meta feed$|^Move €\d+\.\d\d a day from Meta feed to Google search$/,
  );
  expect(shift?.proposal.title).toContain('from Meta feed to Google search');
  expect(shift?.proposal.touches).toBeCloseTo(Number(shift?.proposal.amount) / 1e6 / 400, 1);
  const moved = shift?.proposal.apply ?? [];
  const sum = (side: 'from' | 'to') => moved.reduce((total, step) => total + BigInt(step[side]), 0n);
  expect(moved).toHaveLength(3);
  expect(sum('to')).toBe(sum('from'));
  expect(shift?.status).toBe('applied');
  const [decision] = await world.rows<{ decided_kind: string; level: number; id: string }>(
    `select id, decided_kind, level from public.decisions where workspace_id = $1`,
  );
  expect(decision).toMatchObject({ decided_kind: 'ai', level: 1 });
  const { steps } = await getDecision(world.space.owner as unknown as Db, world.space.id, decision?.id ?? '');
  const files = changeFiles(steps, new Set());
  expect(files.map((file) => `${file.way} ${file.platform}`)).toEqual([
    'apply google_ads',
    'undo google_ads',
    'apply meta_ads',
    'undo meta_ads',
  ]);
  expect(files[0]?.content).toContain('Campaign daily budget');
  expect(files[2]?.content).toContain('Ad Set Daily Budget');
  const spends = await world.rows<{ n: string }>(
    `select daily_spend_micros::text as n from public.placements where workspace_id = $1 and daily_spend_micros is not null`,
  );
  expect(spends).toHaveLength(3);
});

test('switched off, nothing is applied and nothing waits to be', async () => {
  await rpc('set_automation', { p_on: false, p_reason: '' });
  await world.goTo(addDays(FIRST, 43));
  await world.land('Feed', FEED, { from: addDays(FIRST, 42), to: addDays(FIRST, 42) }, FEED_COSTS);
  expect(await count('decisions')).toBe(1);
  expect(await count('jobs', `kind = 'apply-suggestions' and status = 'queued'`)).toBe(0);
});

test('broken off after any step, a reading goes on and leaves each thing once', async () => {
  await world.goTo(addDays(FIRST, 57));
  const rest = { from: addDays(FIRST, 43), to: addDays(FIRST, 56) };
  await world.land('Search', SEARCH, { from: addDays(FIRST, 42), to: rest.to }, { ...SEARCH_COSTS, unread: true });
  await world.land('Feed', FEED, rest, { ...FEED_COSTS, unread: true });
  expect(await count('outcomes', `status = 'waiting'`)).toBe(1);
  const broken: string[] = [];
  for (const step of STEPS) {
    const stop = new AbortController();
    await readResultsHandler(contextOf(breakingAfter(step, stop), stop.signal)).catch((error: unknown) =>
      broken.push(String(error)),
    );
  }
  expect(broken).toEqual(STEPS.map((step) => `Error: killed after ${step}`));
  await readResultsHandler(contextOf(world.settings.db));
  const state = async () => ({
    outcomes: await count('outcomes', `status = 'measured'`),
    scores: await count('forecast_scores'),
    open: await count('suggestions', `status in ('open', 'snoozed')`),
    references: await count('workspace_references'),
    readings: await count('readings'),
    windows: await count('metric_windows'),
  });
  const first = await state();
  expect(first).toMatchObject({ outcomes: 1, scores: 1, references: 3 });
  await readResultsHandler(contextOf(world.settings.db));
  expect(await state()).toEqual(first);
  const stopped = new AbortController();
  stopped.abort();
  await expect(readResultsHandler(contextOf(world.settings.db, stopped.signal))).rejects.toThrow();
});

test('own results stand before the library when a brief shares a word with them', async () => {
  const query = 'every fee before you pay';
  const ranked = rankReferences({
    query,
    candidates: await listCandidateReferences(world.settings.db, world.space.id, query.split(' '), []),
    limit: 10,
  });
  expect(ranked[0]).toMatchObject({ source: 'own', headline: 'Every fee before you pay' });
});

test('a randomised test with a clean split is causal; a broken split is confounded', async () => {
  const ads = [
    { name: 'Test plain', headline: 'Your money, plainly', ctr: 0.04 },
    { name: 'Test question', headline: 'Do you know your fees?', ctr: 0.05 },
  ];
  for (const [name, factor] of [
    ['Clean', 1],
    ['Broken', 1.3],
  ] as const) {
    const own = ads.map((ad) => ({ ...ad, name: `${name} ${ad.name}` }));
    const placed = await world.place(`${name} test`, 'google_rsa', own);
    const start = addDays(FIRST, 60);
    const days = weeks(start, 2);
    await world.goTo(start);
    const experiment = await rpc('create_experiment', {
      p_campaign_id: placed.campaignId,
      p_name: `${name} test`,
      p_hypothesis: '',
      p_metric: 'ctr',
      p_randomised: true,
      p_min_days: 14,
      p_min_exposures: 1000,
      p_started_on: start,
      p_arms: Object.values(placed.placements).map((placementId) => ({ placementId, share: 0.5 })),
    });
    await world.goTo(addDays(start, 16));
    const rows = Array.from({ length: 14 }, (_, day) =>
      own.map((ad, at) => ({
        date: addDays(start, day),
        campaign: `${name} test`,
        adGroup: 'Group',
        ad: ad.name,
        currency: 'EUR',
        impressions: Math.round(2000 * (at === 0 ? 1 : factor)) + (day % 3),
        clicks: Math.round(2000 * ad.ctr) + (day % 4),
        spend: 50_000_000n,
        conversions: 0,
        revenue: 0n,
      })),
    ).flat();
    await world.landRows(`${name} test`, rows);
    const version = async () =>
      (
        await world.rows<{ v: number }>(
          `select row_version as v from public.experiments where workspace_id = $1 and id = $2`,
          experiment.id,
        )
      )[0]?.v;
    await rpc('move_experiment', {
      p_experiment_id: experiment.id,
      p_row_version: await version(),
      p_status: 'stopped',
      p_on: days.to,
    });
    const conclude = async (keep: string | null | undefined) =>
      rpc('decide_experiment', {
        p_experiment_id: experiment.id,
        p_row_version: await version(),
        p_keep: keep,
        p_choice: 'As it shows',
        p_reason: 'It won.',
      });
    const question = placed.placements[`${name} Test question`];
    if (name === 'Broken') await expect(conclude(question)).rejects.toThrow('The split broke');
    await conclude(name === 'Clean' ? question : null);
    await world.work();
    const [outcome] = await world.rows<{
      basis: string;
      verdict: string;
      why: { reason: string }[];
      observed: { ratio: number | null };
    }>(
      `select o.* from public.outcomes o join public.decisions d on d.workspace_id = o.workspace_id and d.id = o.decision_id where o.workspace_id = $1 and d.experiment_id = $2`,
      experiment.id,
    );
    const lessons = await count('lessons', `campaign_id = '${placed.campaignId}'`);
    if (name === 'Clean') {
      expect(outcome).toMatchObject({ basis: 'experiment', verdict: 'causal', why: [] });
      expect(outcome?.observed.ratio).toBeGreaterThan(1.1);
      expect(lessons).toBe(1);
    } else {
      expect(outcome).toBeDefined();
      await world.goTo(addDays(start, 40));
      await readResultsHandler(contextOf(world.settings.db));
      const [late] = await world.rows<{
        verdict: string;
        why: { reason: string }[];
        observed: { ratio: number | null };
      }>(
        `select o.* from public.outcomes o join public.decisions d on d.workspace_id = o.workspace_id and d.id = o.decision_id where o.workspace_id = $1 and d.experiment_id = $2`,
        experiment.id,
      );
      expect(late).toMatchObject({ verdict: 'confounded', observed: { ratio: null } });
      expect(late?.why.map(({ reason }) => reason)).toEqual(['split_broken']);
      expect(lessons).toBe(0);
    }
  }
});

test('a new draft cites the accepted lesson it follows and says what it changed', async () => {
  const [lesson] = await world.rows<{
    id: string;
    row_version: number;
    claim: string;
    wrong_if: string;
    expires_on: string;
    traits: string[];
  }>(`select id, row_version, claim, wrong_if, expires_on::text, traits from public.lessons where workspace_id = $1`);
  expect(lesson?.traits).toContain('question');
  await rpc('judge_lesson', {
    p_lesson_id: lesson?.id,
    p_row_version: lesson?.row_version,
    p_verdict: 'accepted',
    p_reason: '',
    p_claim: lesson?.claim,
    p_wrong_if: lesson?.wrong_if,
    p_expires_on: lesson?.expires_on,
  });
  const slots = {
    ...EMPTY_BRIEF,
    objective: 'Make people who compare banks open an account',
    audienceNoun: 'people who travel',
    benefit: 'see every fee before you pay',
    pain: 'finding a fee on your statement',
    proof: 'The fee is on screen before you confirm',
    product: 'the Fernhill card',
    action: 'open an account',
    channels: ['google_rsa'],
    finalUrl: 'https://fernhill.example/fees',
  };
  const briefId = newId();
  await world.rows(
    `insert into public.briefs (workspace_id, id, campaign_id, title, slots) values ($1, $2, $3, 'New brief', $4::jsonb)`,
    briefId,
    search.campaignId,
    JSON.stringify(slots),
  );
  const run = (await rpc('start_drafting', {
    p_brief_id: briefId,
    p_prompt_key: 'draft-ideas',
    p_prompt_version: 1,
    p_total: 6,
  })) as unknown as { runId: string };
  await world.work();
  const cited = await world.rows<{ position: number; why: string }>(
    `select i.position, c.why from public.idea_citations c join public.ideas i on i.workspace_id = c.workspace_id and i.id = c.idea_id
     where c.workspace_id = $1 and i.run_id = $2 and c.lesson_id = $3 order by i.position`,
    run.runId,
    lesson?.id,
  );
  expect(cited[0]?.position).toBe(1);
  expect(cited.some(({ why }) => /without the lesson it would|Without the lesson/.test(why))).toBe(true);
  const board = await world.space.owner.rpc('idea_board', {
    p_workspace_id: world.space.id,
    p_campaign_id: search.campaignId,
    p_status: null,
    p_idea_id: null,
    p_after: null,
    p_limit: 10,
  });
  expect((board.data as { lessons: unknown[] }[]).some((idea) => idea.lessons.length > 0)).toBe(true);
});

test('several campaigns of eight weeks are read in one go', async () => {
  const many = Array.from({ length: 3 }, (_, n) =>
    Array.from({ length: 4 }, (_ad, at) => ({
      name: `Big ${n}-${at}`,
      headline: `Line ${n} ${at}`,
      ctr: 0.04 + at / 500,
    })),
  );
  for (const [n, ads] of many.entries()) {
    await world.place(`Big ${n}`, 'google_rsa', ads);
    await world.land(`Big ${n}`, ads, weeks(addDays(FIRST, 42), 8));
  }
  await readResultsHandler(contextOf(world.settings.db));

  const read = await world.rows('select distinct campaign_id from public.readings where workspace_id = $1');
  expect(read.length).toBeGreaterThanOrEqual(3);
});

test('where time alone calls for it, a reading is asked for once a day: a snooze that is over comes back', async () => {
  const service = world.space.stack.service();
  const ask = async (): Promise<unknown> => (await service.rpc('enqueue_due_readings')).data;
  await world.goTo('2026-11-20');
  expect(await ask()).toBe(0);
  const open = await world.rows<{ id: string }>(
    `update public.suggestions set status = 'snoozed', snoozed_until = '2026-11-21' where workspace_id = $1 and status = 'open' returning id`,
  );
  expect(open.length).toBeGreaterThan(0);
  expect(await ask()).toBe(0);
  await world.goTo('2026-11-22');
  expect(await ask()).toBe(1);
  expect(await ask()).toBe(0);
  await world.work();
  expect(await count('suggestions', `status = 'snoozed'`)).toBe(0);
});
