import { isAppError } from '@upbeat/core/app-error';
import { ROLES } from '@upbeat/core/roles';
import type { Role } from '@upbeat/core/roles';
import type { Db } from '@upbeat/db/client';
import { listChanges } from '@upbeat/db/events/list-changes';
import { getToday } from '@upbeat/db/today/get-today';
import { enterWorkspace } from '@upbeat/db/workspaces/enter-workspace';
import type { TestStack } from '@upbeat/stack/testing/create-test-stack';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestStack } from '../../../../supabase/tests/support/open-test-stack';
import { seedWorkspace, seededId } from '../../../../supabase/tests/support/seed-workspace';
import { todayScreen } from './today-screen.server';
import { waitWords } from './wait-words';

let stack: TestStack;
let stranger: Db;
const as = {} as Record<Role, Db>;
const userIds = {} as Record<Role, string>;
const workspaceId = seededId(1, 0);
const id = (k: number): string => seededId(1, k);
const [SUBMITTED, APPROVED] = [id(101), id(103)];

async function person(name: string): Promise<{ db: Db; userId: string }> {
  const db = await stack.asUser(`${name}@example.test`);
  const profile = await db.rpc('ensure_profile', { p_display_name: name });

  return { db, userId: (profile.data as { user_id: string }).user_id };
}

/** Today as a member meets it, and what the rail counts. */
async function open(role: Role) {
  const entered = await enterWorkspace(as[role], 'space-1');
  if (!entered) throw new Error(`${role} is no member`);
  const screen = await todayScreen({ db: as[role], ...entered }, { all: true });

  return { ...screen, rail: entered.waiting, found: screen.waits.map(({ kind }) => kind).sort() };
}

/** A variant with one version, of a piece of its own. */
async function addCopy(piece: string, variant: string, status: string, submittedBy: string): Promise<void> {
  await stack.sql(
    `insert into public.content_pieces (workspace_id, id, campaign_id, brief_id, channel, name) values ($1, $2, $3, $4, 'email', $5)`,
    [workspaceId, piece, id(10), id(11), `Letter, ${status}`],
  );
  await stack.sql(
    `insert into public.variants (workspace_id, id, content_piece_id, campaign_id, status, fields, submitted_by, submitted_at)
     values ($1, $2, $3, $4, $5, '{"subject":["Hello"]}', $6, now())`,
    [workspaceId, variant, piece, id(10), status, submittedBy],
  );
  await stack.sql(
    `insert into public.content_versions (workspace_id, id, variant_id, campaign_id, number, fields, author_kind)
     values ($1, $2, $2, $3, 1, '{"subject":["Hello"]}', 'person')`,
    [workspaceId, variant, id(10)],
  );
}

/** One thing of each kind that the loop's second half asks for; workspace 1 has an open suggestion and a drafted lesson already. */
async function openLoop(): Promise<void> {
  await stack.sql(
    `insert into public.suggestions (workspace_id, id, campaign_id, kind, spends, metric, key, proposal, estimate, forecast, engine, window_from, window_to, currency, import_watermark)
     values ($1, $2, $3, 'spend_more', 'more', 'value', 'more', '{"title":"Spend 100 more a day"}', '{}', '{"windowDays":14}', 'e@1', '2026-01-01', '2026-01-14', 'EUR', 1)`,
    [workspaceId, id(120), id(10)],
  );
  await stack.sql(
    `insert into public.decisions (workspace_id, id, level, question, status, statement, resolves_on, verdict, choice, reason, decided_kind, decided_by, decided_at) values
     ($1, $2, 3, 'Which market next?', 'open', '', null, null, '', '', null, null, null),
     ($1, $3, 3, 'Raise the target?', 'decided', 'We open 400 accounts', '2026-02-01', 'chosen', 'Yes', 'Because', 'person', $6, now()),
     ($1, $4, 1, 'Pause B', 'decided', '', null, 'applied', 'Apply it', '', 'ai', null, now()),
     ($1, $5, 2, 'Show C alone', 'decided', '', null, 'applied', 'Apply it', 'Clear', 'person', $6, now())`,
    [workspaceId, id(121), id(122), id(123), id(124), userIds.owner],
  );
  await stack.sql(
    `insert into public.outcomes (workspace_id, id, decision_id, window_from, window_to, status, basis, verdict, observed, measured_at) values
     ($1, $2, $3, '2026-01-01', '2026-02-01', 'waiting', null, null, '{}', null),
     ($1, $4, $5, '2026-01-01', '2026-01-14', 'measured', 'applied', 'unknown',
       '{"ratio":1.1,"low":0.9,"high":1.3,"after":{"from":"2026-01-01","to":"2026-01-14","days":14,"count":9,"exposure":99},"before":null}', now())`,
    [workspaceId, id(125), id(122), id(126), id(124)],
  );
  await stack.sql(
    `insert into public.lessons (workspace_id, id, claim, wrong_if, status, expires_on, accepted_at, reopened_at)
     values ($1, $2, 'Questions beat statements', 'They do not', 'reopened', '2027-01-01', now(), now())`,
    [workspaceId, id(127)],
  );
  await stack.sql(
    `insert into public.experiments (workspace_id, id, campaign_id, name, metric, randomised, min_days, min_exposures, status, started_on)
     values ($1, $2, $3, 'A against B', 'ctr', true, 7, 100, 'running', '2025-12-30')`,
    [workspaceId, id(128), id(10)],
  );
  await stack.sql(
    `insert into public.experiment_arms (workspace_id, id, experiment_id, placement_id, position, share) values ($1, $2, $3, $4, 1, 0.5)`,
    [workspaceId, id(129), id(128), id(28)],
  );
  // As a landing import leaves it (experiments.database.test.ts).
  await stack.sql(
    `insert into public.experiment_progress (workspace_id, experiment_id, days, last_day, fewest, reached) values ($1, $2, 7, '2026-01-05', 120, true)
     on conflict (workspace_id, experiment_id) do update set days = excluded.days, last_day = excluded.last_day, fewest = excluded.fewest, reached = excluded.reached`,
    [workspaceId, id(128)],
  );
}

beforeAll(async () => {
  stack = await openTestStack();
  for (const role of ROLES) ({ db: as[role], userId: userIds[role] } = await person(role));
  const other = await person('stranger');
  stranger = other.db;
  await seedWorkspace(stack, 1, userIds.owner);
  await seedWorkspace(stack, 2, other.userId);
  for (const role of ROLES.filter((one) => one !== 'owner'))
    await stack.sql(`insert into public.members (workspace_id, user_id, role) values ($1, $2, $3)`, [
      workspaceId,
      userIds[role],
      role,
    ]);
  await stack.sql(`update public.approval_policies set people = 2, author_may_sign = false where workspace_id = $1`, [
    workspaceId,
  ]);
  await addCopy(id(100), SUBMITTED, 'submitted', userIds.marketer);
  await addCopy(id(102), APPROVED, 'approved', userIds.marketer);
  await stack.sql(
    `insert into public.approvals (workspace_id, variant_id, version_id, campaign_id, verdict, hashes, signed_by)
     select $1, $2, $2, $3, 'approved', private.variant_hashes($1, $2, 'l1'), $4`,
    [workspaceId, APPROVED, id(10), userIds.strategist],
  );
  await stack.sql(
    `insert into public.imports (workspace_id, id, status, file_name, created_by, error_message) values
     ($1, $2, 'uploaded', 'weekend.csv', $4, null), ($1, $3, 'failed', 'notes.zip', $4, 'This is a ZIP archive.')`,
    [workspaceId, id(104), id(105), userIds.analyst],
  );
  await stack.sql(
    `insert into public.platform_entities (workspace_id, id, ad_account_id, campaign) values ($1, $2, $3, 'X')`,
    [workspaceId, id(106), id(26)],
  );
  await stack.sql(`insert into public.import_entities (workspace_id, import_id, entity_id) values ($1, $2, $3)`, [
    workspaceId,
    id(29),
    id(106),
  ]);
  await stack.sql(
    `insert into public.briefs (workspace_id, id, campaign_id, title, slots) values ($1, $2, $3, 'Later', '{}')`,
    [workspaceId, id(107), id(10)],
  );
  await openLoop();
});
afterAll(() => stack.stop());

test('each role meets what it may judge and nothing else, and the rail counts the same', async () => {
  const loop = ['audit', 'conclude', 'learn', 'rejudge', 'suggest', 'weigh'];
  const strategist = [
    'attach',
    'decide',
    'draft',
    'judge',
    'map',
    'mend',
    'place',
    'refused',
    'resolve',
    'sign',
    ...loop,
  ];
  const expected: Record<Role, string[]> = {
    // What came of a decision is news to who took it.
    owner: [...strategist, 'outcome'].toSorted(),
    strategist: strategist.toSorted(),
    // The policy forbids the marketer to sign what she submitted; imports are not hers.
    marketer: ['attach', 'draft', 'judge', 'mend', 'place', ...loop].toSorted(),
    analyst: ['attach', 'map', 'refused', ...loop].toSorted(),
    viewer: [],
  };
  for (const role of ROLES) {
    const { found, total, rail } = await open(role);
    expect([role, found, total, rail]).toEqual([role, expected[role], expected[role].length, expected[role].length]);
  }
});

test('every waiting thing is told with its figures and leads somewhere', async () => {
  const { waits } = await open('owner');
  const told = Object.fromEntries(waits.map((wait) => [wait.kind, waitWords(wait)]));

  expect(told['sign']).toMatchObject({ title: 'Approve the E-mail “Letter, submitted”', to: `/variants/${SUBMITTED}` });
  expect(told['sign']?.why).toBe('marketer submitted version 1 for “Campaign 1”. Two people sign; nobody has yet.');
  expect(told['judge']).toMatchObject({ title: 'One idea for “Campaign 1”', to: `/campaigns/${id(10)}/ideas` });
  expect(told['mend']?.why).toBe('A former member returned it: Too long');
  expect(told['map']?.why).toContain('analyst uploaded it.');
  expect(told['refused']?.why).toBe('This is a ZIP archive. Nothing of it was kept.');
  expect(told['attach']?.title).toBe('Say where one platform row belongs');
  expect(told['draft']?.verb).toBe('Go on');
});

test('what one has signed no longer waits for one, but for the next', async () => {
  const signed = await as.owner.rpc('sign_variant', {
    p_workspace_id: workspaceId,
    p_key: 'key-of-owner',
    p_variant_id: SUBMITTED,
    p_version_id: SUBMITTED,
    p_verdict: 'approved',
    p_reason: '',
    p_limits_version: 'l1',
  });
  expect(signed.error).toBeNull();
  const [owner, strategist] = [await open('owner'), await open('strategist')];

  expect(owner.found).not.toContain('sign');
  expect(owner.rail).toBe(owner.total);
  const next = strategist.waits.find(({ kind }) => kind === 'sign');
  expect(next && waitWords(next)).toMatchObject({ meta: ['Second approver'], verb: 'Review' });
});

test('a rule that changes takes approved copy from "place it" to "look again", with the reason', async () => {
  const config = { kind: 'banned', words: ['cheap', 'free'] };
  await stack.sql(`update public.brand_rules set config = $2 where workspace_id = $1`, [
    workspaceId,
    JSON.stringify(config),
  ]);
  const { waits, found } = await open('marketer');

  expect(found).not.toContain('place');
  const lost = waits.find(({ id: one }) => one === APPROVED);
  expect(lost && waitWords(lost).why).toContain('A brand rule changed after it was signed.');
});

test('what plays is told with its progress, and stopped by who may', async () => {
  const started = await as.marketer.rpc('start_drafting', {
    p_workspace_id: workspaceId,
    p_key: 'key-of-draft',
    p_brief_id: id(107),
    p_prompt_key: 'draft-ideas',
    p_prompt_version: 1,
    p_total: 12,
  });
  const [mine, theirs] = [await open('marketer'), await open('viewer')];

  expect(mine.jobs).toMatchObject([
    { name: 'Drafting ideas for “Campaign 1”', done: 0, total: 12, progress: 'in the queue', mayStop: true },
  ]);
  expect([theirs.jobs.map(({ mayStop }) => mayStop), theirs.openJobs]).toEqual([[false], 1]);
  expect(mine.found).not.toContain('draft');
  const { jobId } = started.data as { jobId: string };
  await as.owner.rpc('cancel_job', { p_workspace_id: workspaceId, p_job_id: jobId });
  expect((await open('marketer')).jobs).toEqual([]);
});

test('since the last visit: runs of one kind in one line, what is gone without a name', async () => {
  await open('strategist');
  await stack.sql(`update public.members set last_visit_at = now() where workspace_id = $1 and user_id = $2`, [
    workspaceId,
    userIds.strategist,
  ]);
  await stack.sql(
    `with who as (select set_config('upbeat.actor', $2, true) as a, set_config('upbeat.actor_kind', 'ai', true) as b)
     insert into public.ideas (workspace_id, campaign_id, brief_id, position, title, body, tactic, provenance)
     select $1, $3, $4, n, 'Idea ' || n, 'Body', 'proof', jsonb_build_object('by', who.a || who.b) from who, generate_series(1, 12) n`,
    [workspaceId, userIds.marketer, id(10), id(11)],
  );
  await stack.sql(
    `with who as (select set_config('upbeat.actor', $2, true) as a, set_config('upbeat.actor_kind', 'person', true))
     delete from public.audiences x using who where x.workspace_id = $1 and who.a is not null`,
    [workspaceId, userIds.analyst],
  );
  await stack.sql(`update public.members set removed_at = now() where workspace_id = $1 and user_id = $2`, [
    workspaceId,
    userIds.analyst,
  ]);
  await stack.sql(
    `update public.members set last_visit_at = now() - interval '31 minutes', previous_visit_at = null where workspace_id = $1 and user_id = $2`,
    [workspaceId, userIds.strategist],
  );
  const { changes, since } = await open('strategist');
  const told = changes.map(({ told: { start, subject, end } }) => `${start}${subject?.text ?? ''}${end}`);

  expect(Date.now() - new Date(since).getTime()).toBeGreaterThan(30 * 60_000);
  expect(told).toContain('AI for marketer drafted 12 ideas for “Campaign 1”.');
  expect(told).toContain('analyst removed an audience that is no longer here.');
  expect(changes.length).toBeLessThanOrEqual(12);
  expect((await open('strategist')).since).toBe(since);
});

test('the whole history is read page by page, once each, and a filter keeps its kind', async () => {
  const seen: number[] = [];
  let before: string | undefined;
  do {
    const page = await listChanges(as.owner, workspaceId, { filter: {}, before, limit: 17 });
    seen.push(...page.events.map(({ seq }) => Number(seq)));
    before = page.next ?? undefined;
  } while (before !== undefined);
  const [row] = await stack.sql<{ n: number }>('select count(*)::int as n from public.events where workspace_id = $1', [
    workspaceId,
  ]);

  expect(seen).toEqual([...new Set(seen)].toSorted((a, b) => b - a));
  expect(seen).toHaveLength(row?.n ?? -1);
  const byAi = await listChanges(as.owner, workspaceId, {
    filter: { actor: 'ai', noun: 'ideas', level: 2 },
    limit: 50,
  });
  expect(byAi.events.map(({ noun, actorKind }) => `${noun} ${actorKind}`)).toEqual(Array(12).fill('ideas ai'));
});

test('a stranger and a member who was removed get nothing of it', async () => {
  for (const db of [stranger, as.analyst]) {
    await expect(getToday(db, workspaceId, { since: '2020-01-01T00:00:00Z', limit: 12 })).rejects.toSatisfy((error) =>
      isAppError(error, 'not_found'),
    );
    expect((await db.rpc('waits', { p_workspace_id: workspaceId })).data).toEqual([]);
    expect((await listChanges(db, workspaceId, { filter: {}, limit: 50 })).events).toEqual([]);
    expect(await enterWorkspace(db, 'space-1')).toBeNull();
  }
});
