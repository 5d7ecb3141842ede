import { personForecast } from '@upbeat/stats/judge/person-scale';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readTables } from './support/catalogue';
import { LOG_T, openStage, proposed } from './support/open-stage';
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

test('a person’s forecast is a log-t with its own quantiles, or it is refused in words; nothing else is kept of it', async () => {
  const { owner, guest } = stage.space;
  await stage.read([proposed('checked', { keep: right, pause: left })]);
  const { id, row_version } = await stage.suggestion('checked');
  const lock = (distribution: unknown, who = guest) =>
    stage.call(who, 'lock_suggestion_forecast', {
      p_suggestion_id: id,
      p_row_version: row_version,
      p_distribution: distribution,
      p_sureness: 'fairly',
    });
  const poison = [
    { ...LOG_T, df: 1 },
    { ...LOG_T, sigma: -0.1 },
    { ...LOG_T, sigma: 0 },
    { ...LOG_T, kind: 'lognormal' },
    { ...LOG_T, mu: 0.5 },
    { ...LOG_T, p90: 1.2 },
    { ...LOG_T, p10: -1 },
    { ...LOG_T, df: '8' },
    { ...LOG_T, mu: Number.NaN },
    { ...LOG_T, sigma: 1e300 },
    { p50: 1.1 },
    [],
    5,
    null,
  ];
  const answers = await Promise.all(poison.map((one) => lock(one)));
  expect(answers.map(({ error }) => error?.slice(0, 5))).toEqual(poison.map(() => 'PT400'));
  expect(await stage.rows(`select id from public.forecasts where workspace_id = $1`)).toEqual([]);

  expect((await lock({ ...LOG_T, note: 'x'.repeat(1000) })).error).toBeNull();
  // What the slider makes of a person with no history and of one with a long one.
  const history = Array.from({ length: 60 }, () => ({ sureness: 'very' as const, median: 1, outcome: 1.3 }));
  const wide = personForecast(2.4, 'guess');
  expect((await lock(personForecast(1.02, 'very', history), owner)).error).toBeNull();
  const kept = await stage.rows<{ distribution: object }>(
    `select distribution from public.forecasts where workspace_id = $1 and author_kind = 'person' order by frozen_at, id`,
  );
  expect(kept.map((one) => Object.keys(one.distribution).sort())).toEqual(
    kept.map(() => ['df', 'kind', 'mu', 'p10', 'p50', 'p90', 'sigma']),
  );
  expect(
    await stage.rows(`select private.checked_log_t($2::jsonb) where $1::uuid is not null`, JSON.stringify(wide)),
  ).toHaveLength(1);
});

test('a forecast is of the suggestion that was shown', async () => {
  await stage.read([proposed('shown', { keep: right, pause: left })]);
  const { id, row_version } = await stage.suggestion('shown');
  const late = await stage.call(stage.space.guest, 'lock_suggestion_forecast', {
    p_suggestion_id: id,
    p_row_version: row_version - 1,
    p_distribution: LOG_T,
    p_sureness: 'fairly',
  });
  expect(late.error).toMatch(/^PT409 New data changed this suggestion/);
});

/** Figures that stand nowhere else in this workspace. */
const SEALED = {
  kind: 'log_t',
  mu: 0.1301307,
  sigma: 0.0817263,
  df: 21,
  p10: 1.0234561,
  p50: 1.1389891,
  p90: 1.2676543,
};

/** Everything that a member can read of the workspace: every table and view, and the reads of the loop. */
async function readable(who: 'owner' | 'guest'): Promise<string> {
  const db = stage.space[who];
  const tables = (await readTables(stage.space.stack)).filter((table) => table.columns.includes('workspace_id'));
  const seen: unknown[] = [];
  for (const { name, columns } of tables) {
    const whole = await db.from(name).select('*').eq('workspace_id', stage.space.id);
    seen.push(whole.data);
    // Where some column is nobody's, the others one by one.
    for (const column of whole.error ? columns : [])
      seen.push((await db.from(name).select(column).eq('workspace_id', stage.space.id)).data);
  }
  for (const view of ['frozen_forecasts', 'lineage_nodes', 'lineage_edges'])
    seen.push((await db.from(view).select('*').eq('workspace_id', stage.space.id)).data);
  const at = { p_workspace_id: stage.space.id };
  const { id } = await stage.suggestion('sealed');
  const log = ['p_status', 'p_subject', 'p_level', 'p_who', 'p_outcome', 'p_text', 'p_before_at', 'p_before_id'];
  for (const [name, args] of Object.entries({
    suggestion_list: { p_campaign_id: null },
    suggestion_page: { p_suggestion_id: id },
    decision_log: { ...Object.fromEntries(log.map((one) => [one, null])), p_limit: 50 },
    scored_forecasts: {},
    regret_rows: {},
    today: { p_since: '2026-01-01T00:00:00Z', p_limit: 50 },
    lineage: { p_noun: 'suggestion', p_id: id },
  })) {
    const reply = await db.rpc(name, { ...at, ...args });
    expect(`${name} ${reply.error?.message ?? 'read'}`).toBe(`${name} read`);
    seen.push(reply.data);
  }
  return JSON.stringify(seen);
}

/** Figures of the engine's forecast that a member finds among all he can read. */
async function foundOfEngine(who: 'owner' | 'guest'): Promise<string[]> {
  const [stored] = await stage.rows<{ d: Record<string, number | string> }>(
    `select forecast -> 'distribution' as d from public.suggestions where workspace_id = $1 and key = 'sealed'`,
  );
  expect(stored?.d).toEqual(SEALED);
  const text = await readable(who);
  return ['mu', 'sigma', 'p10', 'p50', 'p90'].filter((figure) => text.includes(String(stored?.d[figure])));
}

test('the engine’s stored forecast is in nothing that a member can read before he has locked his own, or before the decision', async () => {
  const { guest, owner } = stage.space;
  const shown = proposed('sealed', { keep: right, pause: left });
  await stage.read([{ ...shown, forecast: { ...shown.forecast, distribution: SEALED } }]);
  const whole = await guest.from('suggestions').select('*').eq('workspace_id', stage.space.id);
  const direct = await guest.from('suggestions').select('forecast').eq('workspace_id', stage.space.id);
  expect([whole.error?.code, direct.error?.code]).toEqual(['42501', '42501']);
  expect(await foundOfEngine('guest')).toEqual([]);
  // What was measured so far is history, and open.
  const history = await guest
    .from('suggestions')
    .select('estimate, asks')
    .eq('workspace_id', stage.space.id)
    .eq('key', 'sealed')
    .single();
  expect(history.data).toMatchObject({ estimate: { gain: { relative: { low: 0.03 } } }, asks: { windowDays: 14 } });

  expect((await stage.lock(owner, 'sealed')).error).toBeNull();
  expect(await foundOfEngine('owner')).toEqual(['mu', 'sigma', 'p10', 'p50', 'p90']);
  expect(await foundOfEngine('guest')).toEqual([]);
  await stage.setRole('viewer');
  expect(await foundOfEngine('guest')).toEqual([]);
  expect((await stage.decide(owner, 'sealed', 'dismissed')).error).toBeNull();
  expect(await foundOfEngine('guest')).toEqual(['mu', 'sigma', 'p10', 'p50', 'p90']);
  await stage.setRole('marketer');
});

test('from the day on which a statement can be seen, nobody forecasts it or decides on it', async () => {
  const { owner } = stage.space;
  const ways = [
    { id: 'a1', text: 'Stay', note: '' },
    { id: 'a2', text: 'Go', note: '' },
  ];
  const asked = await stage.call(owner, 'open_decision', {
    p_campaign_id: null,
    p_question: 'Stay?',
    p_context: '',
    p_due_on: null,
    p_statement: 'It rains on 20 October',
    p_resolves_on: '2026-10-20',
    p_alternatives: ways,
    p_evidence: [],
  });
  const at = { p_decision_id: asked.data?.['id'] };
  expect((await stage.call(owner, 'lock_decision_forecast', { ...at, p_probability: 0.7 })).error).toBeNull();
  // Half past eleven in the evening of the 19th in Dublin is half past ten in UTC; a day has its own midnight.
  await stage.goTo('2026-10-19T22:59:00Z');
  await stage.setRole('analyst');
  expect(
    (await stage.call(stage.space.guest, 'lock_decision_forecast', { ...at, p_probability: 0.6 })).error,
  ).toBeNull();
  await stage.goTo('2026-10-19T23:01:00Z');
  const decided = await stage.call(owner, 'decide_question', {
    ...at,
    p_row_version: 1,
    p_choice: 'Stay',
    p_reason: 'Now I know.',
  });
  expect(decided.error).toMatch(/^PT409 The day on which this can be seen has come/);
  await stage.setRole('strategist');
  const late = await stage.call(stage.space.guest, 'lock_decision_forecast', { ...at, p_probability: 0.99 });
  expect(late.error).toMatch(/^PT409 The day on which this can be seen has come/);
  expect((await stage.call(owner, 'withdraw_decision', at)).error).toBeNull();
  await stage.goTo('2026-10-05T12:00:00Z');
});
