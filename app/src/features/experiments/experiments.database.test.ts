import { newId } from '@upbeat/core/ids';
import type { Db } from '@upbeat/db/client';
import { createExperiment } from '@upbeat/db/experiments/create-experiment';
import { listExperimentChoices } from '@upbeat/db/experiments/list-choices';
import { moveExperiment } from '@upbeat/db/experiments/move-experiment';
import { enterWorkspace } from '@upbeat/db/workspaces/enter-workspace';
import type { TestStack } from '@upbeat/stack/testing/create-test-stack';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestStack } from '../../../../supabase/tests/support/open-test-stack';
import { seedWorkspace, seededId } from '../../../../supabase/tests/support/seed-workspace';
import { actOnExperiment } from './act-on-experiment.server';
import { experimentScreen } from './experiment-screen.server';
import { experimentsScreen } from './experiments-screen.server';

let stack: TestStack;
let owner: Db;
let viewer: Db;
let testId: string;
const workspaceId = seededId(1, 0);
const id = (k: number): string => seededId(1, k);
const [FIRST, SECOND] = [id(300), id(301)];
const NEW = {
  campaignId: id(10),
  name: 'Plain against story',
  hypothesis: '',
  metric: 'ctr',
  randomised: true,
  minDays: 7,
  minExposures: 5000,
  startedOn: '2026-02-01',
} as const;
const ARMS = [
  { placementId: FIRST, share: 0.5 },
  { placementId: SECOND, share: 0.5 },
];

async function person(email: string): Promise<{ db: Db; userId: string }> {
  const db = await stack.asUser(email);
  const profile = await db.rpc('ensure_profile', { p_display_name: email.slice(0, 5) });

  return { db, userId: (profile.data as { user_id: string }).user_id };
}

async function scopeOf(db: Db) {
  const entered = await enterWorkspace(db, 'space-1');
  if (!entered) throw new Error('no member');

  return { db, ...entered };
}

const screen = async () => experimentScreen(await scopeOf(owner), testId);

/** A day of results of one arm, of the generation that is shown. */
async function land(entity: number, date: string, impressions: number, clicks: number, generation = 2): Promise<void> {
  await stack.sql(
    `insert into public.rollup_days (workspace_id, metric_date, generation) values ($1, $2, 2) on conflict do nothing`,
    [workspaceId, date],
  );
  await stack.sql(
    `insert into public.metric_rollups (workspace_id, metric_date, generation, entity_id, currency, impressions, clicks, spend_micros, conversions, value_micros)
     values ($1, $2, $3, $4, 'EUR', $5, $6, 1000000, 0, 0)`,
    [workspaceId, date, generation, id(entity), impressions, clicks],
  );
}

beforeAll(async () => {
  stack = await openTestStack();
  const ines = await person('owner@example.test');
  const guest = await person('guest@example.test');
  [owner, viewer] = [ines.db, guest.db];
  await seedWorkspace(stack, 1, ines.userId);
  await stack.sql(`insert into public.members (workspace_id, user_id, role) values ($1, $2, 'viewer')`, [
    workspaceId,
    guest.userId,
  ]);
  for (const [n, placement] of [FIRST, SECOND].entries()) {
    await stack.sql(
      `insert into public.placements (workspace_id, id, campaign_id, variant_id, version_id, ad_account_id, channel, name, status)
       values ($1, $2, $3, $4, $5, $6, 'google_rsa', $7, 'planned')`,
      [workspaceId, placement, id(10), id(21), id(22), id(26), `Arm ${n + 1}`],
    );
    await stack.sql(
      `insert into public.platform_entities (workspace_id, id, ad_account_id, campaign, placement_id, matched_by) values ($1, $2, $3, $4, $5, 'name')`,
      [workspaceId, id(310 + n), id(26), `Arm ${n + 1}`, placement],
    );
  }
});
afterAll(() => stack.stop());

test('a test is made of free placements with shares that add up, by who may; a viewer is refused', async () => {
  await expect(createExperiment(viewer, workspaceId, newId(), { ...NEW, arms: ARMS })).rejects.toMatchObject({
    code: 'forbidden',
  });
  const uneven = [ARMS[0], { placementId: SECOND, share: 0.4 }].filter((arm) => arm !== undefined);
  await expect(createExperiment(owner, workspaceId, newId(), { ...NEW, arms: uneven })).rejects.toMatchObject({
    fields: { arms: 'The planned shares add up to 100%.' },
  });
  testId = await createExperiment(owner, workspaceId, newId(), { ...NEW, arms: ARMS });
  await expect(createExperiment(owner, workspaceId, newId(), { ...NEW, arms: ARMS })).rejects.toMatchObject({
    code: 'conflict',
  });
  const choices = await listExperimentChoices(owner, workspaceId);
  expect(choices.filter(({ taken }) => taken).map(({ id: one }) => one)).toEqual(
    expect.arrayContaining([FIRST, SECOND]),
  );
});

test('before the minimum no rate leaves the database or the loader; other generations do not count', async () => {
  for (const day of ['2026-02-01', '2026-02-02', '2026-02-03']) {
    await land(310, day, 1000, 20);
    await land(311, day, 1020, 33);
    await land(311, day, 50_000, 9, 1);
  }
  // The day before it began is not of the test.
  await land(310, '2026-01-31', 90_000, 4);
  const { data } = await owner.rpc('experiment_page', { p_workspace_id: workspaceId, p_experiment_id: testId });
  const page = data as { arms: { successes: number | null; trials: number }[]; daily: unknown };
  expect(page.arms.map(({ successes, trials }) => [successes, trials])).toEqual([
    [null, 3000],
    [null, 3060],
  ]);
  expect(page.daily).toBeNull();
  const { test: shown, reading } = await screen();
  expect([reading.state, reading.result, shown.days, shown.reached]).toEqual(['hidden', null, 3, false]);
  expect(reading.split.broken).toBe(false);
  expect(JSON.stringify({ shown, reading })).not.toMatch(/successes|"rate"|"mean"|"path"/);
});

test('stopped early, it carries no decision', async () => {
  const early = await createEarly();
  await expect(
    actOnExperiment(await scopeOf(owner), early, {
      intent: 'decide',
      key: newId(),
      rowVersion: 2,
      keep: 'none',
      reason: 'x',
    }),
  ).rejects.toMatchObject({ code: 'conflict' });
});

/** A stopped test of other placements that never reached its minimum. */
async function createEarly(): Promise<string> {
  const early = newId();
  await stack.sql(
    `insert into public.experiments (workspace_id, id, campaign_id, name, metric, randomised, min_days, min_exposures, status, started_on, ended_on, row_version)
     values ($1, $2, $3, 'Early', 'ctr', true, 14, 1000, 'stopped', '2026-03-01', '2026-03-03', 2)`,
    [workspaceId, early, id(10)],
  );

  return early;
}

test('from the minimum on it is read; who looks at an old page is told, and a decision pauses the others', async () => {
  for (const day of ['2026-02-04', '2026-02-05', '2026-02-06', '2026-02-07']) {
    await land(310, day, 1000, 20);
    await land(311, day, 1020, 31);
  }
  const { reading, test: shown } = await screen();
  expect(reading.state).toBe('shown');
  expect(reading.arms.map(({ trials }) => trials)).toEqual([7000, 7140]);
  expect(reading.result?.arms.map(({ successes }) => successes)).toEqual([140, 223]);
  expect(reading.result?.readings[0]?.probability).toBeGreaterThan(0.9);

  const scope = await scopeOf(owner);
  await actOnExperiment(scope, testId, {
    intent: 'stop',
    key: newId(),
    rowVersion: shown.rowVersion,
    on: '2026-02-07',
  });
  await expect(
    moveExperiment(owner, workspaceId, newId(), {
      experimentId: testId,
      rowVersion: shown.rowVersion,
      status: 'stopped',
      on: '2026-02-07',
    }),
  ).rejects.toMatchObject({ code: 'stale' });
  // Live without the approval that going live asks for: what is proved here is the pause.
  await stack.sql(`do $$ begin
    perform set_config('session_replication_role', 'replica', true);
    update public.placements set status = 'live' where workspace_id = '${workspaceId}' and id in ('${FIRST}', '${SECOND}');
  end $$`);
  const stopped = await screen();
  await actOnExperiment(scope, testId, {
    intent: 'decide',
    key: newId(),
    rowVersion: stopped.test.rowVersion,
    keep: SECOND,
    reason: 'It is clear.',
  });
  const decided = await screen();
  expect(decided.test).toMatchObject({ status: 'decided', decision: { reason: 'It is clear.', by: 'owner' } });
  expect(decided.reading.arms.map(({ placementStatus }) => placementStatus)).toEqual(['paused', 'live']);
  const { experiments } = await experimentsScreen(scope, new URL('http://x/?state=decided'));
  expect(experiments).toMatchObject([{ id: testId, choice: 'Keep “One”', reached: true }]);
});
