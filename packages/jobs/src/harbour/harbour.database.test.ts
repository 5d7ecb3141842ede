import { silentLogger } from '@upbeat/core/logger';
import type { Db } from '@upbeat/db/client';
import type { TestStack } from '@upbeat/stack/testing/create-test-stack';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestStack } from '../../../../supabase/tests/support/open-test-stack';
import type { HarbourClock } from './calendar';
import { seedHarbour } from './seed-harbour';

const DAY_MS = 86_400_000;

let stack: TestStack;
let settings: { url: string; publishableKey: string; secretKey: string };

function seed(email: string, clock: HarbourClock | null): Promise<'made' | 'stood'> {
  const db = stack.service() as unknown as Db;
  const worker = { db, models: {}, logger: silentLogger, workerName: 'seed', slots: 1, silentSeconds: 10 };

  return seedHarbour({ settings, worker, email, password: 'correct horse battery', clock });
}

beforeAll(async () => {
  stack = await openTestStack();
  settings = { url: stack.url, publishableKey: stack.publishableKey, secretKey: stack.secretKey };
  await seed('demo@harbour.example', async (behindMs) => {
    await stack.sql('update private.clock set shift = make_interval(secs => $1)', [-behindMs / 1000]);
  });
}, 240_000);
afterAll(() => stack.stop());

test('ten weeks lie behind the first boot, and the clock tells the time again', async () => {
  const weeks = await stack.sql<{ n: number }>(
    `select count(*)::int as n from public.events where at < now() group by floor(extract(epoch from now() - at) / 604800)`,
  );
  expect(weeks.length).toBeGreaterThanOrEqual(10);
  const people = await stack.sql(
    `select p.display_name, m.role from public.members m join public.profiles p on p.user_id = m.user_id
     where exists (select 1 from public.events e where e.actor_id = m.user_id and e.actor_kind = 'person') order by m.role`,
  );
  expect(people.map((one) => (one as { role: string }).role)).toEqual(['analyst', 'marketer', 'owner', 'strategist']);
  const [clock] = await stack.sql<{ behind: number; later: number }>(
    `select abs(extract(epoch from private.now() - now()))::float8 as behind, (select count(*)::int from public.events where at > now()) as later`,
  );
  expect(clock).toEqual({ behind: 0, later: 0 });
});

test('what people and the engine forecast was measured from imported rows and scored', async () => {
  const outcomes = await stack.sql<{
    basis: string;
    verdict: string;
    ratio: number | null;
    scores: number;
    age: number;
  }>(
    `select o.basis, o.verdict, (o.observed ->> 'ratio')::float8 as ratio, extract(epoch from now() - d.decided_at)::float8 * 1000 as age,
       (select count(*)::int from public.forecast_scores s where s.outcome_id = o.id) as scores
     from public.outcomes o join public.decisions d on d.id = o.decision_id where o.status = 'measured' order by o.basis`,
  );
  expect(outcomes.map((one) => one.basis)).toEqual(['applied', 'counterfactual', 'experiment', 'told', 'told']);
  const [applied, dismissed, tested] = outcomes;
  // The truth: the winner alone brings 12% more than the mix of both feed ads, and 15% more than that of both search ads.
  expect(Math.abs((applied?.ratio ?? 0) - 1.12)).toBeLessThan(0.08);
  expect(Math.abs((dismissed?.ratio ?? 0) - 1.15)).toBeLessThan(0.08);
  expect(tested?.verdict).toBe('causal');
  expect([applied?.scores, dismissed?.scores]).toEqual([3, 1]);
  expect(outcomes.filter((one) => one.basis === 'told').map((one) => one.scores)).toEqual([3, 3]);
  expect(Math.min(...outcomes.map((one) => one.age))).toBeGreaterThan(25 * DAY_MS);
});

test('an accepted lesson is cited by a draft that came after it', async () => {
  const cited = await stack.sql(
    `select l.id from public.lessons l join public.idea_citations c on c.lesson_id = l.id join public.ideas i on i.id = c.idea_id
     where l.status = 'accepted' and i.created_at > l.accepted_at and i.campaign_id <> l.campaign_id`,
  );
  expect(cited.length).toBeGreaterThan(0);
});

test('one proposal is open, a test runs, and each desk has something that waits', async () => {
  const open = await stack.sql(
    `select p.name from public.suggestions s join public.placements p on p.id = (s.proposal ->> 'winner')::uuid where s.status = 'open'`,
  );
  expect(open).toEqual([{ name: 'Fees you can see, search' }]);
  const waiting = await stack.sql(
    `select (select count(*)::int from public.experiments where status = 'running') as tests,
       (select count(*)::int from public.decisions where status = 'open') as questions,
       (select count(*)::int from public.variants where status = 'submitted') as copy,
       (select count(*)::int from public.imports where status = 'uploaded') as files`,
  );
  expect(waiting).toEqual([{ tests: 1, questions: 1, copy: 1, files: 1 }]);
  expect(await stack.sql(`select distinct simulated from public.imports`)).toEqual([{ simulated: true }]);
});

test('what AI paused on its own was audited, and nothing is handed over now', async () => {
  const acts = await stack.sql(
    `select d.level, a.verdict, p.name from public.decisions d join public.audits a on a.decision_id = d.id join public.suggestions s on s.id = d.suggestion_id
     join public.placements p on p.workspace_id = s.workspace_id and p.status = 'paused' and p.campaign_id = s.campaign_id where d.decided_kind = 'ai'`,
  );
  expect(acts).toEqual([{ level: 1, verdict: 'fine', name: 'Fee table, search' }]);
  expect(await stack.sql(`select is_on from public.automation_switches`)).toEqual([{ is_on: false }]);
});

test('a job that ran in the past ended in the past', async () => {
  const late = await stack.sql(`select id from public.jobs where finished_at > created_at + interval '1 hour'`);
  expect(late).toEqual([]);
});

test('with one act everything of Harbour goes', async () => {
  const owner = await stack.asUser('demo@harbour.example');
  const [workspace] = await stack.sql<{ id: string }>(`select id from public.workspaces`);
  const erased = await owner.rpc('erase_workspace', { p_workspace_id: workspace?.id, p_name: 'Harbour' });
  expect(erased.error).toBeNull();
  expect(await stack.sql(`select id from public.events`)).toEqual([]);
  expect(await stack.sql(`select id from public.lessons`)).toEqual([]);
  expect(await seed('demo@harbour.example', null)).toBe('stood');
});
