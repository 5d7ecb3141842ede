import { addDays } from '@upbeat/core/clock';
import { newId } from '@upbeat/core/ids';
import type { Db } from '@upbeat/db/client';
import { createExperiment } from '@upbeat/db/experiments/create-experiment';
import type { NewExperiment } from '@upbeat/db/experiments/create-experiment';
import { decideExperiment } from '@upbeat/db/experiments/decide-experiment';
import { getExperiment } from '@upbeat/db/experiments/get-experiment';
import { listExperimentActions } from '@upbeat/db/experiments/list-actions';
import { listExperimentChoices } from '@upbeat/db/experiments/list-choices';
import { listTestedPlacements } from '@upbeat/db/experiments/list-tested-placements';
import { moveExperiment } from '@upbeat/db/experiments/move-experiment';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { layRows } from './test-support/lay-rows';
import type { LaidRow } from './test-support/lay-rows';
import { openWorld, weeks } from './test-support/open-world';
import type { World } from './test-support/open-world';

const START = '2026-06-01';
const ads = (prefix: string, n = 2) =>
  Array.from({ length: n }, (_, at) => ({
    name: `${prefix}${at + 1}`,
    headline: `${prefix} line ${at + 1}`,
    ctr: 0.05,
  }));

let world: World;
let db: Db;

beforeAll(async () => {
  world = await openWorld('2026-07-01');
  db = world.space.owner as unknown as Db;
});
afterAll(() => world.close());

/** A test of a new campaign's placements, which may be named otherwise in `more`. */
async function testOf(prefix: string, n = 2) {
  const { campaignId, placements } = await world.place(prefix, 'google_rsa', ads(prefix, n));
  const ids = Object.values(placements);
  const start = (more: Partial<NewExperiment> = {}): Promise<string> =>
    createExperiment(db, world.space.id, newId(), {
      campaignId,
      name: prefix,
      hypothesis: '',
      metric: 'ctr',
      randomised: true,
      minDays: 14,
      minExposures: 1000,
      startedOn: START,
      arms: ids.map((placementId) => ({ placementId, share: 1 / ids.length })),
      ...more,
    });

  return { campaignId, ids, start };
}

const daily = (days: number, rowsOf: (day: string, n: number) => LaidRow[]): LaidRow[] =>
  Array.from({ length: days }, (_, n) => rowsOf(addDays(START, n), n)).flat();
const shown = (id: string) => getExperiment(db, world.space.id, id);
async function stop(id: string, on: string): Promise<void> {
  const { rowVersion } = await shown(id);
  await moveExperiment(db, world.space.id, newId(), { experimentId: id, rowVersion, status: 'stopped', on });
}
async function decide(id: string, keep: string | null = null): Promise<string> {
  const { rowVersion } = await shown(id);
  const said = { experimentId: id, rowVersion, keep, choice: 'No change', reason: 'As it shows.' };

  return decideExperiment(db, world.space.id, newId(), said);
}
const outcomeOf = async (decisionId: string) =>
  (
    await world.rows<{ verdict: string; observed: { after: { count: number }; before: { count: number } } }>(
      `select verdict, observed from public.outcomes where workspace_id = $1 and decision_id = $2`,
      decisionId,
    )
  )[0];

test('a conversion test counts the action it was made for, on its page and in its outcome; an account that does not report it is left out', async () => {
  const { campaignId, ids, start } = await testOf('Act', 3);
  const [first = '', second = '', silent = ''] = ids;
  // The first brings more leads, the second more purchases; the third's account has leads only.
  await layRows(
    world,
    daily(14, (date) => [
      { placementId: first, date, impressions: 4000, clicks: 400, conversions: 60, action: 'Lead' },
      { placementId: first, date, impressions: 0, clicks: 0, conversions: 8, action: 'Purchase' },
      { placementId: second, date, impressions: 4000, clicks: 400, conversions: 40, action: 'Lead' },
      { placementId: second, date, impressions: 0, clicks: 0, conversions: 14, action: 'Purchase' },
      { placementId: silent, date, impressions: 4000, clicks: 400, conversions: 90, action: 'Lead', account: 'Other' },
    ]),
  );
  const actions = (await listExperimentActions(db, world.space.id)).filter((one) => one.campaignId === campaignId);
  expect(actions.map(({ action, conversions }) => [action, conversions])).toEqual([
    ['Lead', 190 * 14],
    ['Purchase', 22 * 14],
  ]);
  expect(actions[1]?.placements.toSorted((a, b) => a.conversions - b.conversions)).toEqual([
    { id: first, conversions: 112 },
    { id: second, conversions: 196 },
  ]);

  const id = await start({ metric: 'conversion_rate', action: 'Purchase' });
  const page = await shown(id);
  expect(page).toMatchObject({ action: 'Purchase', reached: true, days: 14 });
  expect(page.arms.map(({ trials, successes, leftOut }) => [trials, successes, leftOut])).toEqual([
    [5600, 112, false],
    [5600, 196, false],
    [0, 0, true],
  ]);
  await stop(id, addDays(START, 13));
  const decision = await decide(id);
  await world.work();

  expect((await outcomeOf(decision))?.observed).toMatchObject({ after: { count: 196 }, before: { count: 112 } });
});

test('nothing chosen, a test counts what its campaign has most of; with nothing reported yet it is settled when it stops', async () => {
  const one = await testOf('Most');
  await layRows(
    world,
    daily(14, (date) =>
      one.ids.flatMap((placementId) => [
        { placementId, date, impressions: 4000, clicks: 400, conversions: 5, action: 'Purchase' },
        { placementId, date, impressions: 0, clicks: 0, conversions: 30, action: 'Lead' },
      ]),
    ),
  );
  expect((await shown(await one.start({ metric: 'conversion_rate' }))).action).toBe('Lead');

  const fresh = await testOf('Fresh');
  const id = await fresh.start({ metric: 'conversion_rate' });
  expect((await shown(id)).action).toBeNull();
  await layRows(
    world,
    daily(14, (date) =>
      fresh.ids.map((placementId) => ({
        placementId,
        date,
        impressions: 4000,
        clicks: 400,
        conversions: 7,
        action: 'Sign-up',
      })),
    ),
  );
  await stop(id, addDays(START, 13));
  expect((await shown(id)).action).toBe('Sign-up');
  expect((await shown(await (await testOf('Clicks')).start())).action).toBeNull();
});

test('the minimum of days is of days with results, not of the calendar: two in a fortnight open nothing and carry no decision', async () => {
  const { ids, start } = await testOf('Gap');
  const on = (date: string): LaidRow[] =>
    ids.map((placementId) => ({ placementId, date, impressions: 5000, clicks: 250 }));
  await layRows(world, [...on(START), ...on(addDays(START, 13))]);
  const id = await start();
  const page = await shown(id);
  expect(page).toMatchObject({ days: 2, lastDay: addDays(START, 13), reached: false, daily: null });
  expect(page.arms.map(({ successes }) => successes)).toEqual([null, null]);
  await stop(id, addDays(START, 13));
  await expect(decide(id)).rejects.toMatchObject({ code: 'conflict' });

  // The days that were missing come late: then it may be concluded, and the outcome counts the same days.
  await layRows(world, Array.from({ length: 12 }, (_, n) => on(addDays(START, n + 1))).flat());
  const decision = await decide(id);
  await world.work();
  expect((await outcomeOf(decision))?.observed.after).toMatchObject({ days: 14, count: 3500 });
});

test('no test starts or stops on a day to come, none ends before it began, and one without data carries no decision', async () => {
  const { ids, start } = await testOf('Early');
  await expect(start({ startedOn: '2026-07-02' })).rejects.toMatchObject({
    fields: { startedOn: expect.stringMatching(/^That day is still to come/) },
  });
  const planned = await start({ startedOn: null });
  const move = async (id: string, status: 'running' | 'stopped', on: string) =>
    moveExperiment(db, world.space.id, newId(), {
      experimentId: id,
      rowVersion: (await shown(id)).rowVersion,
      status,
      on,
    });
  await expect(move(planned, 'running', '2026-07-02')).rejects.toMatchObject({
    fields: { on: 'That day is still to come.' },
  });
  await move(planned, 'running', START);
  await expect(move(planned, 'stopped', '2026-10-29')).rejects.toMatchObject({ code: 'invalid_input' });
  await expect(move(planned, 'stopped', addDays(START, -1))).rejects.toMatchObject({ code: 'invalid_input' });
  await move(planned, 'stopped', '2026-07-01');
  await expect(decide(planned, ids[0])).rejects.toMatchObject({ code: 'conflict' });
  // Nor by another road than the act.
  await expect(
    world.rows(
      `insert into public.decisions (workspace_id, experiment_id, level, question) values ($1, $2, 2, 'Around the act?')`,
      planned,
    ),
  ).rejects.toThrow('It has not reached its minimum');
});

test('a stopped test holds its arms until it is concluded; short of its minimum it may be called off, and only then', async () => {
  const { ids, start } = await testOf('Held');
  const on = (date: string): LaidRow[] =>
    ids.map((placementId) => ({ placementId, date, impressions: 5000, clicks: 250 }));
  const callOff = async (id: string) =>
    moveExperiment(db, world.space.id, newId(), {
      experimentId: id,
      rowVersion: (await shown(id)).rowVersion,
      status: 'cancelled',
      on: null,
    });
  const held = async (): Promise<boolean> => {
    const tested = await listTestedPlacements(world.settings.db, world.space.id);
    const taken = (await listExperimentChoices(db, world.space.id)).filter((one) => one.taken).map((one) => one.id);
    const answers = ids.flatMap((one) => [tested.has(one), taken.includes(one)]);
    expect(new Set(answers).size).toBe(1);
    return answers[0] ?? false;
  };
  await layRows(world, on(START));
  const short = await start();
  await stop(short, addDays(START, 13));
  expect(await held()).toBe(true);
  await expect(start()).rejects.toMatchObject({ code: 'conflict' });
  await callOff(short);
  expect([(await shown(short)).status, await held()]).toEqual(['cancelled', false]);

  await layRows(world, Array.from({ length: 13 }, (_, n) => on(addDays(START, n + 1))).flat());
  const whole = await start();
  await stop(whole, addDays(START, 13));
  await expect(callOff(whole)).rejects.toMatchObject({ code: 'conflict' });
  await decide(whole);
  expect(await held()).toBe(false);
});

test('a random split that broke may be closed before the minimum, but keeps no arm; ended before its days it may be called off', async () => {
  const { ids, start } = await testOf('Skewed');
  await layRows(
    world,
    daily(14, (date) =>
      ids.map((placementId, n) => ({ placementId, date, impressions: n === 0 ? 5200 : 4800, clicks: 250 })),
    ),
  );
  const early = await start();
  await stop(early, addDays(START, 6));
  await expect(decide(early)).rejects.toMatchObject({ code: 'conflict' });
  const { rowVersion } = await shown(early);
  await moveExperiment(db, world.space.id, newId(), {
    experimentId: early,
    rowVersion,
    status: 'cancelled',
    on: null,
  });

  // Whether the minimum is reached or not: what a broken split shows means nothing.
  for (const minExposures of [1_000_000, 1000]) {
    const id = await start({ minExposures });
    await stop(id, addDays(START, 13));
    await expect(decide(id, ids[0])).rejects.toMatchObject({
      fields: { keep: expect.stringMatching(/^The split broke/) },
    });
    expect(await decide(id)).toMatch(/^[0-9a-f-]{36}$/);
  }
});

test('a random split that broke may be closed before the minimum; an uneven one that nobody promised may not', async () => {
  const broken = await testOf('Broken');
  const loose = await testOf('Loose');
  const rows = (ids: string[], date: string): LaidRow[] =>
    ids.map((placementId, n) => ({ placementId, date, impressions: n === 0 ? 5200 : 4800, clicks: 250 }));
  await layRows(
    world,
    daily(14, (date) => [...rows(broken.ids, date), ...rows(loose.ids, date)]),
  );
  const [random, asItLikes] = [
    await broken.start({ minExposures: 1_000_000 }),
    await loose.start({ minExposures: 1_000_000, randomised: false }),
  ];
  await stop(random, addDays(START, 13));
  await stop(asItLikes, addDays(START, 13));

  await expect(decide(asItLikes)).rejects.toMatchObject({ code: 'conflict' });
  expect(await decide(random)).toMatch(/^[0-9a-f-]{36}$/);
});

test('two people who start a test on the same placements at once: one of them is told', async () => {
  for (let n = 0; n < 4; n += 1) {
    const { start } = await testOf(`Race${n}`);
    const tried = await Promise.allSettled([start(), start(), start()]);
    expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of tried) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'conflict' });
  }
});

test('what waits is known without adding up results: progress is kept as rows land, are attached and are taken back', async () => {
  const names = ads('Kept').map((ad) => ({ ...ad, ctr: 0.05 }));
  const { placements } = await world.place('Kept', 'google_rsa', names);
  const [campaign] = await world.rows<{ id: string }>(
    `select id from public.campaigns where workspace_id = $1 and name = 'Kept'`,
  );
  const id = await createExperiment(db, world.space.id, newId(), {
    campaignId: campaign?.id ?? '',
    name: 'Kept',
    hypothesis: '',
    metric: 'ctr',
    randomised: false,
    minDays: 14,
    minExposures: 1000,
    startedOn: START,
    arms: Object.values(placements).map((placementId) => ({ placementId, share: 0.5 })),
  });
  const kept = async () =>
    (
      await world.rows<{ days: number; reached: boolean }>(
        `select days, reached from public.experiment_progress where workspace_id = $1 and experiment_id = $2`,
        id,
      )
    )[0];
  const waits = async () => {
    const reply = await world.space.owner.rpc('waits', { p_workspace_id: world.space.id });
    return ((reply.data ?? []) as { kind: string; subject_id: string }[]).some(
      (one) => one.kind === 'conclude' && one.subject_id === id,
    );
  };
  expect(await kept()).toEqual({ days: 0, reached: false });
  await world.land('Kept', names, weeks(START, 2));
  expect(await kept()).toEqual({ days: 14, reached: true });
  expect(await waits()).toBe(true);

  const loose = `update public.platform_entities set placement_id = $2 where workspace_id = $1 and ad = 'Kept1'`;
  await world.rows(loose, null);
  expect(await kept()).toEqual({ days: 14, reached: false });
  await world.rows(loose, placements['Kept1']);
  expect(await kept()).toEqual({ days: 14, reached: true });

  const [landed] = await world.rows<{ id: string }>(
    `select id from public.imports where workspace_id = $1 and file_name like 'Kept-%'`,
  );
  await world.space.owner.rpc('undo_import', {
    p_workspace_id: world.space.id,
    p_key: newId(),
    p_import_id: landed?.id,
  });
  await world.work();
  expect(await kept()).toEqual({ days: 0, reached: false });
  expect(await waits()).toBe(false);
});

test('a test that cannot be counted stops no other outcome and no other part of the reading; it is measured once that is mended', async () => {
  const decided: Record<string, { test: string; decision: string }> = {};
  for (const name of ['Uncounted', 'Counted']) {
    const { ids, start } = await testOf(name);
    await layRows(
      world,
      daily(14, (date) =>
        ids.map((placementId, n) => ({ placementId, date, impressions: 5000, clicks: 250 + 50 * n })),
      ),
    );
    const id = await start();
    await stop(id, addDays(START, 13));
    decided[name] = { test: id, decision: await decide(id) };
  }
  const { Uncounted: ill, Counted: sane } = decided;
  await world.space.stack.sql(`alter function public.experiment_days(uuid, uuid) rename to experiment_days_kept`);
  await world.space.stack.sql(
    `create function public.experiment_days(p_workspace_id uuid, p_experiment_id uuid) returns jsonb language plpgsql as $$ begin
       if p_experiment_id = '${ill?.test ?? ''}' then raise exception 'on purpose'; end if;
       return public.experiment_days_kept(p_workspace_id, p_experiment_id); end $$`,
  );
  await world.work();

  const [reading] = await world.rows<{ error_message: string | null }>(
    `select error_message from public.jobs where workspace_id = $1 and kind = 'read-results' order by created_at desc, id desc limit 1`,
  );
  expect(reading?.error_message).toBe('Could not read 1 outcome; everything else was read.');
  expect((await outcomeOf(sane?.decision ?? ''))?.observed.after.count).toBe(14 * 300);
  expect((await outcomeOf(ill?.decision ?? ''))?.verdict).toBeNull();

  await world.space.stack.sql(`drop function public.experiment_days(uuid, uuid)`);
  await world.space.stack.sql(`alter function public.experiment_days_kept(uuid, uuid) rename to experiment_days`);
  await world.rows(
    `update public.jobs set run_at = pg_catalog.now() where workspace_id = $1 and kind = 'read-results' and status = 'queued'`,
  );
  await world.work();
  expect((await outcomeOf(ill?.decision ?? ''))?.observed.after.count).toBe(14 * 300);
});
