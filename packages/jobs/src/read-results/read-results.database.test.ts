import { addDays } from '@upbeat/core/clock';
import { newId } from '@upbeat/core/ids';
import type { Db } from '@upbeat/db/client';
import { listRegrets } from '@upbeat/db/decisions/list-regrets';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { crpsStudentT } from '@upbeat/stats/crps-student-t';
import { openWorld, weeks } from './test-support/open-world';
import type { Placed, World } from './test-support/open-world';

const PLAIN = { name: 'Plain card', headline: 'A card for travel', ctr: 0.04 };
const NUMBER = { name: 'Two minutes', headline: 'Open it in 2 minutes', ctr: 0.052 };
const FIRST = '2026-09-07';

let world: World;
let placed: Placed;

interface Suggested extends Record<string, unknown> {
  id: string;
  status: string;
  metric: string;
  row_version: number;
  import_watermark: number;
  estimate: { probability: number; gain: { relative: { mean: number } } };
  proposal: { title: string; winner: string; touches: number };
  forecast: { beforeDays: number; windowDays: number; distribution: { mu: number; sigma: number; df: number } };
}

const suggestions = (): Promise<Suggested[]> =>
  world.rows<Suggested>(`select * from public.suggestions where workspace_id = $1 order by id`);
const one = async (status: string): Promise<Suggested> => {
  const found = (await suggestions()).filter((row) => row.status === status);
  if (!found[0]) throw new Error(`no ${status} suggestion`);
  return found[0];
};
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

beforeAll(async () => {
  world = await openWorld(FIRST);
  placed = await world.place('Card', 'google_rsa', [PLAIN, NUMBER]);
});
afterAll(() => world.close());

test('too little data is said with what is missing; nothing is proposed', async () => {
  await world.goTo('2026-09-11');
  await world.land('Main', [PLAIN, NUMBER], { from: FIRST, to: '2026-09-10' });
  expect(await suggestions()).toEqual([]);
  const readings = await world.rows<{ metric: string; state: string; reading: { missing: { unit: string }[] } }>(
    `select metric, state, reading from public.readings where workspace_id = $1 and kind = 'variant_winner' order by metric desc`,
  );
  expect(readings[0]).toMatchObject({ metric: 'ctr', state: 'not_enough' });
  expect(readings[0]?.reading.missing.map(({ unit }) => unit)).toContain('days');
});

test('with enough of it the winner is proposed, standing on stored windows whose days add up to the file', async () => {
  await world.goTo('2026-10-05');
  await world.land('Main', [PLAIN, NUMBER], weeks(FIRST, 4));
  const open = await one('open');
  expect(open).toMatchObject({ metric: 'ctr', proposal: { winner: placed.placements[NUMBER.name] } });
  expect(open.proposal.title).toBe('Show “Two minutes” alone on Google search (first headline “Open it in 2 minutes”)');
  expect(open.proposal.touches).toBeGreaterThan(0.4);
  expect(open.proposal.touches).toBeLessThan(0.6);
  const windows = await world.rows<{ values: { days: { impressions: number; clicks: number }[] } }>(
    `select w.values from public.suggestion_windows s join public.metric_windows w on w.workspace_id = s.workspace_id and w.id = s.metric_window_id
     where s.workspace_id = $1 and s.suggestion_id = $2`,
    open.id,
  );
  expect(windows.map((window) => window.values.days.length)).toEqual([28, 28]);
  const [sums] = await world.rows<{ clicks: number }>(
    `select sum(r.clicks)::int as clicks from public.metric_rollups r join public.rollup_days d on d.workspace_id = r.workspace_id and d.metric_date = r.metric_date and d.generation = r.generation
     where r.workspace_id = $1`,
  );
  expect(windows.flatMap((window) => window.values.days).reduce((sum, day) => sum + day.clicks, 0)).toBe(sums?.clicks);
});

test('the same data again changes nothing; an import of something else neither', async () => {
  const before = await one('open');
  await world.land('Elsewhere', [{ ...PLAIN, name: 'Unplaced' }], weeks(FIRST, 1));
  const after = await one('open');
  expect(after).toEqual(before);
  expect(await count('suggestion_windows')).toBe(2);
});

test('new data refreshes it, until somebody has locked a forecast: then it keeps its evidence', async () => {
  const before = await one('open');
  await world.goTo('2026-10-12');
  await world.land('Main', [PLAIN, NUMBER], weeks('2026-10-05', 1));
  const refreshed = await one('open');
  expect(refreshed.id).toBe(before.id);
  expect(refreshed.row_version).toBeGreaterThan(before.row_version);
  expect(refreshed.estimate).not.toEqual(before.estimate);

  await rpc('lock_suggestion_forecast', {
    p_suggestion_id: refreshed.id,
    p_row_version: refreshed.row_version,
    // So many degrees of freedom that it is a lognormal.
    p_distribution: { kind: 'log_t', mu: Math.log(1.1), sigma: 0.1, df: 1e6, p10: 0.9677, p50: 1.1, p90: 1.2504 },
    p_sureness: 'fairly',
  });
  await world.goTo('2026-10-19');
  await world.land('Main', [PLAIN, NUMBER], weeks('2026-10-12', 1));
  expect(await one('open')).toEqual(refreshed);
});

test('applied: later rows measure it once, every forecast scored by hand-checked arithmetic, and a lesson drafted', async () => {
  const open = await one('open');
  const decided = await rpc('decide_suggestion', {
    p_suggestion_id: open.id,
    p_row_version: open.row_version,
    p_verdict: 'applied',
    p_reason: 'Clear enough.',
    p_alternatives: [],
  });
  await world.work();
  expect(await count('outcomes', `status = 'waiting'`)).toBe(1);
  await world.goTo('2026-11-03');
  await world.land('Main', [NUMBER], weeks('2026-10-20', 2), { seed: 'after' });
  const [outcome] = await world.rows<{
    id: string;
    status: string;
    basis: string;
    verdict: string;
    observed: { ratio: number; low: number; high: number };
  }>(`select * from public.outcomes where workspace_id = $1 and decision_id = $2`, decided.id);
  expect(outcome).toMatchObject({ status: 'measured', basis: 'applied' });
  expect(['unknown', 'confounded']).toContain(outcome?.verdict);

  // The metric over the window, over the same of both arms in the days before the decision, counted from the rows themselves.
  const rate = async (from: string, to: string) =>
    (
      await world.rows<{ rate: number }>(
        `select (sum(r.clicks)::float8 / sum(r.impressions)) as rate from public.metric_rollups r
         join public.rollup_days d on d.workspace_id = r.workspace_id and d.metric_date = r.metric_date and d.generation = r.generation
         join public.platform_entities e on e.workspace_id = r.workspace_id and e.id = r.entity_id
         where r.workspace_id = $1 and r.metric_date between $2 and $3 and e.placement_id is not null`,
        from,
        to,
      )
    )[0]?.rate ?? 0;
  const before = await rate(addDays('2026-10-19', -open.forecast.beforeDays), '2026-10-18');
  const ratio = (await rate('2026-10-20', '2026-11-02')) / before;
  expect(outcome?.observed.ratio).toBeCloseTo(ratio, 10);
  expect(ratio).toBeGreaterThan(1.05);

  const scores = await world.rows<{ author_kind: string; score: number; observed: number; percentile: number }>(
    `select f.author_kind, s.score, s.observed, s.percentile from public.forecast_scores s join public.forecasts f on f.workspace_id = s.workspace_id and f.id = s.forecast_id
     where s.workspace_id = $1 order by f.author_kind`,
  );
  expect(scores.map((row) => row.author_kind)).toEqual(['engine', 'person']);
  const { mu, sigma, df } = open.forecast.distribution;
  expect(scores[0]?.score).toBeCloseTo(crpsStudentT(mu, sigma, df, Math.log(ratio)), 10);
  // CRPS of a normal: sigma (z (2 Phi(z) - 1) + 2 phi(z) - 1 / sqrt(pi)), here on the logarithm.
  const z = (Math.log(ratio) - Math.log(1.1)) / 0.1;
  const density = Math.exp(-(z * z) / 2) / Math.sqrt(2 * Math.PI);
  const below = scores[1]?.percentile ?? 0;
  expect(scores[1]?.score).toBeCloseTo(0.1 * (z * (2 * below - 1) + 2 * density - 1 / Math.sqrt(Math.PI)), 6);

  const [lesson] = await world.rows<{ claim: string; traits: string[]; status: string; channel: string; side: string }>(
    `select l.*, e.side from public.lessons l join public.lesson_evidence e on e.workspace_id = l.workspace_id and e.lesson_id = l.id where l.workspace_id = $1`,
  );
  expect(lesson).toMatchObject({ status: 'draft', channel: 'google_rsa', side: 'supports' });
  expect(lesson?.traits).toContain('number');
  expect(lesson?.claim).toMatch(/^On Google search, headlines that name a number.* bring more clicks per impression/);
  await world.work();
  expect([await count('lessons'), await count('forecast_scores')]).toEqual([1, 2]);
});

test('rows that contradict an accepted lesson reopen it', async () => {
  const [lesson] = await world.rows<{
    id: string;
    row_version: number;
    claim: string;
    wrong_if: string;
    expires_on: string;
  }>(`select id, row_version, claim, wrong_if, expires_on::text from public.lessons where workspace_id = $1`);
  await rpc('judge_lesson', {
    p_lesson_id: lesson?.id,
    p_row_version: lesson?.row_version,
    p_verdict: 'accepted',
    p_reason: '',
    p_claim: lesson?.claim,
    p_wrong_if: lesson?.wrong_if,
    p_expires_on: lesson?.expires_on,
  });
  const ads = [
    { name: 'Savings plain', headline: 'Savings for later', ctr: 0.06 },
    { name: 'Savings number', headline: 'Save in 3 minutes', ctr: 0.04 },
  ];
  await world.place('Savings', 'google_rsa', ads);
  await world.goTo('2026-11-24');
  await world.land('Savings', ads, weeks('2026-11-03', 3));
  const [after] = await world.rows<{ status: string }>(`select status from public.lessons where workspace_id = $1`);
  expect(after?.status).toBe('reopened');
  const sides = await world.rows<{ side: string }>(
    `select side from public.lesson_evidence where workspace_id = $1 order by id`,
  );
  expect(sides.map(({ side }) => side)).toEqual(['supports', 'contradicts']);
  await world.land('Elsewhere', [{ ...PLAIN, name: 'Unplaced' }], weeks('2026-11-03', 1), { seed: 'again' });
  expect(await count('lesson_evidence')).toBe(2);
});

test('own results are references by themselves, one a placement, and their counts follow', async () => {
  const own = await world.rows<{ headline: string; impressions: number; tags: string[] }>(
    `select headline, impressions, tags from public.workspace_references where workspace_id = $1 and placement_id = $2`,
    placed.placements[NUMBER.name],
  );
  expect(own).toHaveLength(1);
  expect(own[0]).toMatchObject({ headline: NUMBER.headline });
  expect(own[0]?.tags).toContain('number');
  const [shown] = await world.rows<{ n: number }>(
    `select sum(r.impressions)::int as n from public.metric_rollups r join public.rollup_days d on d.workspace_id = r.workspace_id and d.metric_date = r.metric_date and d.generation = r.generation
     join public.platform_entities e on e.workspace_id = r.workspace_id and e.id = r.entity_id where r.workspace_id = $1 and e.placement_id = $2`,
    placed.placements[NUMBER.name],
  );
  expect(own[0]?.impressions).toBe(shown?.n);
  expect(await count('workspace_references')).toBe(4);
});

test('a dismissed one is remembered for four weeks; its arms ran on, so that what it would have done is measured', async () => {
  const open = await one('open');
  await rpc('decide_suggestion', {
    p_suggestion_id: open.id,
    p_row_version: open.row_version,
    p_verdict: 'dismissed',
    p_reason: 'Not now.',
    p_alternatives: [],
  });
  const ads = [
    { name: 'Savings plain', headline: '', ctr: 0.06 },
    { name: 'Savings number', headline: '', ctr: 0.04 },
  ];
  await world.goTo('2026-12-09');
  await world.land('Savings', ads, weeks('2026-11-25', 2), { seed: 'on' });
  const same = (await suggestions()).filter((row) => row.metric === 'ctr' && row.status !== 'applied');
  expect(same.map((row) => row.status)).toEqual(['dismissed']);
  const [outcome] = await world.rows<{
    basis: string;
    status: string;
    observed: { ratio: number; low: number; high: number };
    why: { reason: string }[];
  }>(
    `select o.* from public.outcomes o join public.decisions d on d.workspace_id = o.workspace_id and d.id = o.decision_id where o.workspace_id = $1 and d.suggestion_id = $2`,
    open.id,
  );
  expect(outcome).toMatchObject({ status: 'measured', basis: 'counterfactual' });
  expect(outcome?.why).toEqual([{ reason: 'not_randomised' }]);
  // 0.06 over the mean of 0.06 and 0.04.
  expect(outcome?.observed.low).toBeLessThan(1.2);
  expect(outcome?.observed.high).toBeGreaterThan(1.2);
  const ledger = await listRegrets(world.space.owner as unknown as Db, world.space.id);
  expect(ledger.map(({ verdict, basis }) => [verdict, basis])).toEqual([
    ['dismissed', 'counterfactual'],
    ['applied', 'applied'],
  ]);
  expect(ledger[0]).toMatchObject({
    windowDays: open.forecast.windowDays,
    gain: { relative: open.estimate.gain.relative },
    observed: { ratio: outcome?.observed.ratio },
    amount: null,
  });

  await world.goTo('2026-12-24');
  await world.land('Savings', ads, weeks('2026-12-09', 2), { seed: 'later' });
  expect((await one('open')).proposal.winner).toBe(open.proposal.winner);
});

test('frozen forecasts resist the service client', async () => {
  const service = world.space.stack.service();
  const moved = await service
    .from('forecasts')
    .update({ distribution: {} })
    .eq('workspace_id', world.space.id)
    .select('id');
  expect(moved.error).not.toBeNull();
  const gone = await service.from('forecasts').delete().eq('workspace_id', world.space.id).select('id');
  expect(gone.error).not.toBeNull();
  const outcome = await service
    .from('outcomes')
    .update({ verdict: 'causal' })
    .eq('workspace_id', world.space.id)
    .eq('status', 'measured');
  expect(outcome.error).not.toBeNull();
});
