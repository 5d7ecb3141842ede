import { newId } from '@upbeat/core/ids';
import type { Db } from '@upbeat/db/client';
import { getDecision } from '@upbeat/db/decisions/get-decision';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, proposed } from './support/open-stage';
import type { Stage } from './support/open-stage';

let stage: Stage;
let left: string;
let right: string;

beforeAll(async () => {
  stage = await openStage('marketer');
  left = await stage.place('Left');
  right = await stage.place('Right');
});
afterAll(() => stage.space.stack.stop());

/** Locks the owner's forecast and applies; the decision's id. */
async function apply(key: string): Promise<string> {
  const { owner } = stage.space;
  await stage.lock(owner, key);
  const decided = await stage.decide(owner, key);
  expect(decided.error).toBeNull();
  return String(decided.data?.['id']);
}

const setStatus = (id: string, status: string) =>
  stage.rows(`update public.placements set status = $3 where workspace_id = $1 and id = $2`, id, status);
const whyOf = (answer: { data: Record<string, unknown> | null }) =>
  ((answer.data?.['left'] ?? []) as { name: string; why: string }[]).map(({ name, why }) => `${name}: ${why}`);
const outcomeOf = async (decisionId: string) =>
  (
    await stage.rows<{ status: string }>(
      `select status from public.outcomes where workspace_id = $1 and decision_id = $2`,
      decisionId,
    )
  )[0]?.status;
async function leaves(decisionId: string): Promise<string[]> {
  const { data } = await stage.space.owner.rpc('undo_leaves', {
    p_workspace_id: stage.space.id,
    p_decision_ids: [decisionId],
  });
  return whyOf({ data: { left: (data as Record<string, unknown>)[decisionId] } });
}

test('what a person had paused before stays paused; what the decision paused runs again', async () => {
  const { owner } = stage.space;
  await setStatus(left, 'paused');
  await stage.read([proposed('paused before', { keep: right, pause: left })]);
  const first = await apply('paused before');
  expect(whyOf(await stage.undo(owner, first))).toEqual([]);
  expect(await stage.stands(left)).toBe('paused');

  await setStatus(left, 'live');
  await stage.read([proposed('runs', { keep: right, pause: left })]);
  const second = await apply('runs');
  expect(await stage.stands(left)).toBe('paused');
  expect(whyOf(await stage.undo(owner, second))).toEqual([]);
  expect([await stage.stands(left), await outcomeOf(second)]).toEqual(['live', 'cancelled']);
});

test('an undo takes back its own step only: a later decision and a person’s change stay, and it says so', async () => {
  const { owner } = stage.space;
  await stage.read([
    proposed('to 80', { spend: [[right, '100000000', '80000000']] }),
    proposed('to 120', { spend: [[right, '100000000', '120000000']] }),
    proposed('back', { keep: right, pause: left }),
  ]);
  const [a, b] = [await apply('to 80'), await apply('to 120')];
  expect(await stage.stands(right)).toBe('live 120000000');
  expect(await leaves(a)).toEqual(['Right: changed']);
  expect(whyOf(await stage.undo(owner, a))).toEqual(['Right: changed']);
  expect(await stage.stands(right)).toBe('live 120000000');
  // B found 80 there.
  expect(whyOf(await stage.undo(owner, b))).toEqual([]);
  expect(await stage.stands(right)).toBe('live 80000000');
  expect(await leaves(a)).toEqual(['Right: changed']);

  const third = await apply('back');
  await setStatus(left, 'live');
  expect(whyOf(await stage.undo(owner, third))).toEqual(['Left: changed']);

  await stage.read([proposed('one', { keep: right, pause: left }), proposed('two', { keep: right, pause: left })]);
  const [one, two] = [await apply('one'), await apply('two')];
  expect(whyOf(await stage.undo(owner, one))).toEqual(['Left: later_decision']);
  // The later one found it paused: it has nothing to take back.
  expect(whyOf(await stage.undo(owner, two))).toEqual([]);
  expect(await stage.stands(left)).toBe('paused');
  await setStatus(left, 'live');
});

test('a placement that may not run, or is in a test, stays paused and is named; the rest of the undo goes through', async () => {
  const { owner } = stage.space;
  const more = await stage.place('More');
  const both = proposed('both', { keep: right, pause: left });
  both.proposal.apply.push({ act: 'pause', placementId: more });
  await stage.read([both]);
  const decision = await apply('both');
  const experiment = newId();
  await stage.rows(
    `insert into public.experiments (workspace_id, id, campaign_id, name, metric, status, randomised, min_days, min_exposures) values ($1, $2, $3, 'Next', 'ctr', 'planned', true, 14, 1000)`,
    experiment,
    stage.campaignId,
  );
  await stage.rows(
    `insert into public.experiment_arms (workspace_id, experiment_id, placement_id, position, share) values ($1, $2, $3, 1, 0.5)`,
    experiment,
    more,
  );
  expect(await leaves(decision)).toEqual(['More: in_test']);
  await stage.rows(
    `select private.void_approvals($1, variant_id, 'A rule changed.') from public.placements where workspace_id = $1 and id = $2`,
    left,
  );
  expect(whyOf(await stage.undo(owner, decision))).toEqual(['Left: approval', 'More: in_test']);
  expect([await stage.stands(left), await stage.stands(more)]).toEqual(['paused', 'paused']);
  expect((await stage.undo(owner, decision)).error).toMatch(/^PT409/);
});

test('from the last day of its window on, an undo is a note: what came of it is measured all the same', async () => {
  const { owner } = stage.space;
  const third = await stage.place('Third');
  await stage.read([
    proposed('late', { keep: right, pause: third }),
    proposed('early', { spend: [[right, '1000000', '900000']] }),
  ]);
  const [late, early] = [await apply('late'), await apply('early')];
  await stage.goTo('2026-10-18T12:00:00Z');
  await stage.undo(owner, early);
  expect(await outcomeOf(early)).toBe('cancelled');
  await stage.goTo('2026-10-19T12:00:00Z');
  expect((await stage.undo(owner, late)).error).toBeNull();
  expect([await outcomeOf(late), await stage.stands(third)]).toEqual(['waiting', 'live']);
  const due = async (at: string): Promise<number> => {
    await stage.goTo(at);
    const reply = await stage.space.stack.service().rpc('outcomes_due', { p_workspace_id: stage.space.id });
    return (reply.data as unknown[]).length;
  };
  // The window's last day is over at midnight in the workspace's zone, an hour before UTC's.
  expect(await due('2026-10-19T22:59:00Z')).toBe(0);
  expect(await due('2026-10-19T23:01:00Z')).toBe(1);
});

test('the conclusion of a test is taken back whole: its placements run again, and the test can be decided on anew', async () => {
  const { owner } = stage.space;
  const [a, b] = [await stage.place('Arm A'), await stage.place('Arm B')];
  const id = newId();
  await stage.rows(
    `insert into public.experiments (workspace_id, id, campaign_id, name, metric, status, randomised, min_days, min_exposures, started_on, ended_on) values ($1, $2, $3, 'Over', 'ctr', 'stopped', true, 7, 100, '2026-09-01', '2026-09-14')`,
    id,
    stage.campaignId,
  );
  for (const [at, arm] of [a, b].entries())
    await stage.rows(
      `insert into public.experiment_arms (workspace_id, experiment_id, placement_id, position, share) values ($1, $2, $3, $4, 0.5)`,
      id,
      arm,
      at + 1,
    );
  await stage.rows(`update public.placements set status = 'paused' where workspace_id = $1 and id = $2`, a);
  const version = async () =>
    (
      await stage.rows<{ v: number; s: string }>(
        `select row_version as v, status as s from public.experiments where workspace_id = $1 and id = $2`,
        id,
      )
    )[0];
  const decide = async (keep: string) =>
    stage.call(owner, 'decide_experiment', {
      p_experiment_id: id,
      p_row_version: (await version())?.v,
      p_keep: keep,
      p_choice: 'Keep it',
      p_reason: 'Clear.',
    });
  expect((await decide(a)).error).toMatch(/^PT409 “Arm A” no longer runs/);
  await setStatus(a, 'live');
  await enoughFor(id);

  const first = await decide(a);
  expect([first.error, await stage.stands(b), (await version())?.s]).toEqual([null, 'paused', 'decided']);
  const moved = await stage.call(owner, 'move_experiment', {
    p_experiment_id: id,
    p_row_version: (await version())?.v,
    p_status: 'stopped',
    p_on: '2026-09-14',
  });
  expect(moved.error).toMatch(/^PT409/);
  expect((await stage.undo(owner, first.data?.['id'])).error).toBeNull();
  expect([await stage.stands(b), (await version())?.s, await outcomeOf(String(first.data?.['id']))]).toEqual([
    'live',
    'stopped',
    'cancelled',
  ]);

  const second = await decide(b);
  expect([second.error, await stage.stands(a), await stage.stands(b)]).toEqual([null, 'paused', 'live']);
  const list = await owner.rpc('experiment_list', {
    p_workspace_id: stage.space.id,
    p_status: 'decided',
    p_campaign_id: null,
    p_after_rank: null,
    p_after_at: null,
    p_after_id: null,
    p_limit: 10,
  });
  expect(list.error).toBeNull();
  const page = await owner.rpc('experiment_page', { p_workspace_id: stage.space.id, p_experiment_id: id });
  expect([page.error?.message ?? null, (page.data as { decision: { id: string } } | null)?.decision.id]).toEqual([
    null,
    second.data?.['id'],
  ]);
});

test('what came of a decision counts in no record once the data that it was measured on is taken back', async () => {
  const { owner } = stage.space;
  const service = stage.space.stack.service();
  const fourth = await stage.place('Fourth');
  await stage.read([proposed('measured', { keep: right, pause: fourth })]);
  const decision = await apply('measured');
  const [{ id: outcome, forecast } = { id: '', forecast: '' }] = await stage.rows<{ id: string; forecast: string }>(
    `select o.id, (select f.id from public.forecasts f where f.workspace_id = $1 and f.suggestion_id = d.suggestion_id and f.author_kind = 'person') as forecast
     from public.outcomes o join public.decisions d on d.workspace_id = $1 and d.id = o.decision_id where o.workspace_id = $1 and d.id = $2`,
    decision,
  );
  const recorded = await service.rpc('record_outcome', {
    p_workspace_id: stage.space.id,
    p_outcome_id: outcome,
    p_result: {
      basis: 'applied',
      observed: { ratio: 1.2, low: 1.1, high: 1.3, after: {}, before: {} },
      verdict: 'confounded',
      why: [],
      window: { campaignId: stage.campaignId, placementId: '', definition: {}, values: {} },
      watermark: 1,
      scores: [{ forecastId: forecast, kind: 'crps', score: 0.1, observed: 1.2, percentile: 0.6 }],
    },
  });
  expect([recorded.error, recorded.data]).toEqual([null, true]);
  const counted = async () => {
    const here = { p_workspace_id: stage.space.id };
    const [scored, records, regrets] = await Promise.all(
      ['scored_forecasts', 'track_records', 'regret_rows'].map(async (name) => (await owner.rpc(name, here)).data),
    );
    return {
      forecasts: (scored as { id: string }[]).some((one) => one.id === forecast),
      records: (records as { n: number }[]).reduce((sum, one) => sum + one.n, 0),
      regrets: (regrets as { id: string }[]).some((one) => one.id === decision),
    };
  };
  const before = await counted();
  expect(before).toMatchObject({ forecasts: true, regrets: true });

  const taken = newId();
  await stage.rows(
    `insert into public.imports (workspace_id, id, seq, status, file_name, sha256) values ($1, $2, 901, 'undone', 'b.csv', repeat('b', 64))`,
    taken,
  );
  await stage.rows(
    `insert into public.withdrawn_windows (workspace_id, metric_window_id, import_id) select $1, o.metric_window_id, $3 from public.outcomes o where o.workspace_id = $1 and o.id = $2`,
    outcome,
    taken,
  );
  expect(await counted()).toEqual({ forecasts: false, records: before.records - 1, regrets: false });
});

test('what waits for a person, and how long a lesson holds, goes by the day of the workspace', async () => {
  const { owner } = stage.space;
  await stage.goTo('2026-10-20T12:00:00Z');
  await stage.rows(`update public.workspaces set time_zone = 'America/Los_Angeles' where id = $1`);
  const opened = await stage.call(owner, 'open_decision', {
    p_campaign_id: null,
    p_question: 'Will it rain?',
    p_context: '',
    p_due_on: null,
    p_statement: 'It rains',
    p_resolves_on: '2026-10-25',
    p_alternatives: [
      { id: 'a', text: 'Yes', note: '' },
      { id: 'b', text: 'No', note: '' },
    ],
    p_evidence: [],
  });
  const id = String(opened.data?.['id']);
  await stage.call(owner, 'lock_decision_forecast', { p_decision_id: id, p_probability: 0.7 });
  const decided = await stage.call(owner, 'decide_question', {
    p_decision_id: id,
    p_row_version: 1,
    p_choice: 'Yes',
    p_reason: 'Clouds.',
  });
  expect(decided.error).toBeNull();
  const waits = async (): Promise<boolean> => {
    const reply = await owner.rpc('waits', { p_workspace_id: stage.space.id });
    return (reply.data as { kind: string; subject_id: string }[]).some(
      (one) => one.kind === 'resolve' && one.subject_id === id,
    );
  };
  const lesson = newId();
  await stage.rows(
    `insert into public.lessons (workspace_id, id, claim, wrong_if, expires_on) values ($1, $2, 'Numbers bring clicks', 'They do not', '2027-01-01')`,
    lesson,
  );
  const accept = async (expiresOn: string) =>
    stage.call(owner, 'judge_lesson', {
      p_lesson_id: lesson,
      p_row_version: 1,
      p_verdict: 'accepted',
      p_reason: '',
      p_claim: 'Numbers bring clicks',
      p_wrong_if: 'They do not',
      p_expires_on: expiresOn,
    });

  // The 24th there, the 25th in UTC.
  await stage.goTo('2026-10-25T03:00:00Z');
  expect(await waits()).toBe(false);
  expect((await accept('2026-10-24')).error).toMatch(/^PT400/);
  expect((await accept('2026-10-25')).error).toBeNull();
  await stage.goTo('2026-10-25T08:00:00Z');
  expect(await waits()).toBe(true);
  expect(
    (await stage.call(owner, 'resolve_decision', { p_decision_id: id, p_happened: true, p_note: 'Seen.' })).error,
  ).toBeNull();
});

/** Results that reach the test's minimum. */
async function enoughFor(experimentId: string): Promise<void> {
  const account = newId();
  await stage.rows(
    `insert into public.ad_accounts (workspace_id, id, platform, name, currency, time_zone) values ($1, $2, 'google_ads', 'Arms', 'EUR', 'UTC')`,
    account,
  );
  await stage.space.stack.sql(`select private.ensure_metric_partition('2026-09-05')`);
  await stage.rows(
    `insert into public.platform_entities (workspace_id, ad_account_id, campaign, ad, placement_id, matched_by) select $1, $2, 'Arms', a.id::text, a.placement_id, 'hand' from public.experiment_arms a where a.workspace_id = $1 and a.experiment_id = $3`,
    account,
    experimentId,
  );
  await stage.rows(
    `insert into public.rollup_days (workspace_id, metric_date, generation) select $1, d::date, 1 from generate_series('2026-09-01'::date, '2026-09-14'::date, '1 day') d`,
  );
  await stage.rows(
    `insert into public.metric_rollups (workspace_id, metric_date, generation, entity_id, action, currency, impressions, clicks, spend_micros, conversions, value_micros)
     select $1, d::date, 1, e.id, '', 'EUR', 1000, 50, 1000000, 0, 0 from public.platform_entities e, generate_series('2026-09-01'::date, '2026-09-14'::date, '1 day') d where e.workspace_id = $1 and e.ad_account_id = $2`,
    account,
  );
}

test('a decision says which daily spend each step found and left; its undo restores just that, whatever was measured', async () => {
  const { owner } = stage.space;
  const [set, same, unset] = [await stage.place('Set'), await stage.place('Same'), await stage.place('Unset')];
  const setSpend = (id: string, micros: number) =>
    stage.rows(`update public.placements set daily_spend_micros = $3 where workspace_id = $1 and id = $2`, id, micros);
  await setSpend(set, 100_000_000);
  await setSpend(same, 60_000_000);
  const moves: [string, string, string][] = [
    [set, '80000000', '70000000'],
    [same, '50000000', '60000000'],
    [unset, '40000000', '45000000'],
  ];
  await stage.read([proposed('spends', { spend: moves })]);
  const decision = await apply('spends');
  const { steps } = await getDecision(owner as unknown as Db, stage.space.id, decision);
  expect(steps.map(({ name, priorSpend, leftSpend }) => [name, priorSpend, leftSpend])).toEqual([
    ['Set', '100000000', '70000000'],
    ['Same', '60000000', '60000000'],
    ['Unset', null, '45000000'],
  ]);
  expect(whyOf(await stage.undo(owner, decision))).toEqual([]);
  expect([await stage.stands(set), await stage.stands(same), await stage.stands(unset)]).toEqual([
    'live 100000000',
    'live 60000000',
    'live',
  ]);
});
