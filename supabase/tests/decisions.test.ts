import { getDecision } from '@upbeat/db/decisions/get-decision';
import type { Db } from '@upbeat/db/client';
import { newId } from '@upbeat/core/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, proposed } from './support/open-stage';
import type { Stage } from './support/open-stage';

let stage: Stage;
let left: string;
let right: string;
let other: string;

beforeAll(async () => {
  stage = await openStage('marketer');
  left = await stage.place('Left');
  right = await stage.place('Right');
  other = await stage.place('Other');
});
afterAll(() => stage.space.stack.stop());

const statusOf = async (key: string) => (await stage.suggestion(key)).status;
const setStatus = (id: string, status: string) =>
  stage.rows(`update public.placements set status = $3 where workspace_id = $1 and id = $2`, id, status);
const runTest = (status: string, ...arms: string[]) => {
  const id = newId();
  return stage
    .rows(
      `insert into public.experiments (workspace_id, id, campaign_id, name, metric, status, randomised, min_days, min_exposures, started_on) values ($1, $2, $3, 'Sacred', 'ctr', $4, true, 14, 1000, '2026-10-01')`,
      id,
      stage.campaignId,
      status,
    )
    .then(() =>
      Promise.all(
        arms.map((arm, at) =>
          stage.rows(
            `insert into public.experiment_arms (workspace_id, experiment_id, placement_id, position, share) values ($1, $2, $3, $4, 0.5)`,
            id,
            arm,
            at + 1,
          ),
        ),
      ),
    )
    .then(() => id);
};

test('nobody hands a change file in: steps and names are the database’s, and its rows are nobody’s to write', async () => {
  const { guest, owner } = stage.space;
  await stage.read([proposed('files', { keep: right, pause: left })]);
  await stage.lock(guest, 'files');
  const { id, row_version } = await stage.suggestion('files');
  const fields = {
    p_suggestion_id: id,
    p_row_version: row_version,
    p_verdict: 'applied',
    p_reason: 'r',
    p_alternatives: [],
  };
  const files = [
    { way: 'apply', platform: 'google_ads', fileName: 'a.csv', content: '=HYPERLINK("http://evil.example")' },
  ];
  expect((await stage.call(guest, 'decide_suggestion', { ...fields, p_files: files })).error).toMatch(/^PGRST202/);
  const decided = await stage.call(guest, 'decide_suggestion', fields);
  expect(decided.error).toBeNull();

  const decisionId = String(decided.data?.['id']);
  const step = {
    workspace_id: stage.space.id,
    decision_id: decisionId,
    position: 9,
    placement_id: left,
    act: 'pause',
    name: 'x',
    prior_status: 'live',
    left_status: 'paused',
  };
  for (const db of [guest, owner]) expect((await db.from('decision_steps').insert(step)).error?.code).toBe('42501');
  const forged = await stage.space.stack
    .service()
    .from('decision_steps')
    .update({ platform_names: [] })
    .eq('decision_id', decisionId)
    .select('id');
  expect(forged.error?.code).toBe('PT409');
  const { steps } = await getDecision(guest as unknown as Db, stage.space.id, decisionId);
  expect(steps.map(({ act, name, priorStatus, leftStatus }) => [act, name, priorStatus, leftStatus])).toEqual([
    ['keep', 'Right', 'live', 'live'],
    ['pause', 'Left', 'live', 'paused'],
  ]);
  expect((await stage.undo(guest, decisionId)).error).toBeNull();
});

test('alternatives have a shape whoever writes them, and one kept before that hides no decision', async () => {
  const { owner, guest } = stage.space;
  await stage.read([proposed('ways', { keep: right, pause: left })]);
  const { id, row_version } = await stage.suggestion('ways');
  const fields = { p_suggestion_id: id, p_row_version: row_version, p_verdict: 'dismissed', p_reason: 'r' };
  const way = (more: object) => [
    { id: 'a', text: 'Wait', note: '', ...more },
    { id: 'b', text: 'Go', note: '' },
  ];
  const malformed = [
    [1, { text: 5 }],
    way({ text: 5 }),
    way({ id: 7 }),
    way({ note: {} }),
    way({ text: ' ' }),
    way({ extra: 1 }),
    { 0: 'x' },
    5,
  ];
  for (const alternatives of malformed) {
    const said = JSON.stringify(alternatives);
    const asked = {
      p_campaign_id: null,
      p_question: 'Q?',
      p_context: '',
      p_due_on: null,
      p_statement: '',
      p_resolves_on: null,
      p_evidence: [],
    };
    const answers = [
      await stage.call(guest, 'decide_suggestion', { ...fields, p_alternatives: alternatives }),
      await stage.call(owner, 'open_decision', { ...asked, p_alternatives: alternatives }),
    ];
    expect(answers.map(({ error }) => `${said} ${error?.slice(0, 5) ?? 'stored'}`)).toEqual([
      `${said} PT400`,
      `${said} PT400`,
    ]);
  }
  const good = await stage.call(guest, 'decide_suggestion', { ...fields, p_alternatives: [{ text: 'Wait' }] });
  expect(good.error).toBeNull();
  const kept = await getDecision(owner as unknown as Db, stage.space.id, String(good.data?.['id']));
  expect(kept.alternatives).toEqual([{ id: 'a1', text: 'Wait', note: '' }]);

  const old = newId();
  await stage.space.stack.sql(`alter table public.decisions disable trigger decisions_check_alternatives`);
  await stage.rows(
    `insert into public.decisions (workspace_id, id, level, question, alternatives) values ($1, $2, 3, 'Old?', '[1, {"text": 5}, {"id": "a", "text": "Stay"}]')`,
    old,
  );
  await stage.space.stack.sql(`alter table public.decisions enable trigger decisions_check_alternatives`);
  const read = await getDecision(owner as unknown as Db, stage.space.id, old);
  expect(read.alternatives).toEqual([{ id: 'a', text: 'Stay', note: '' }]);
});

test('applying is refused where it would leave nothing running, and of two opposite winners the later is held back', async () => {
  const { owner } = stage.space;
  await stage.read([proposed('dark', { keep: right, pause: left })]);
  await stage.lock(owner, 'dark');
  await setStatus(right, 'paused');
  expect((await stage.decide(owner, 'dark')).error).toBe(
    'PT409 “Right” no longer runs: with the others paused, nothing would. Start it first, or dismiss this.',
  );
  expect([await stage.stands(left), await statusOf('dark')]).toEqual(['live', 'open']);
  await setStatus(right, 'live');

  await stage.read([
    proposed('by clicks', { keep: right, pause: left }),
    proposed('by conversions', { keep: left, pause: right }, { metric: 'conversion_rate' }),
  ]);
  expect([await statusOf('by clicks'), await statusOf('by conversions')]).toEqual(['open', 'none']);
  expect(
    await stage.rows(`select state, reading ->> 'rival' as rival from public.readings where workspace_id = $1`),
  ).toEqual([{ state: 'held_back', rival: 'Do by clicks' }]);
  // The one that stands is withdrawn by the data: then nothing holds the other back.
  await stage.read([proposed('by conversions', { keep: left, pause: right }, { metric: 'conversion_rate' })]);
  expect([await statusOf('by clicks'), await statusOf('by conversions')]).toEqual(['withdrawn', 'open']);

  await stage.read([proposed('more', { spend: [[other, '10000000', '20000000']] })]);
  await stage.lock(owner, 'more');
  await setStatus(other, 'paused');
  expect((await stage.decide(owner, 'more')).error).toMatch(
    /^PT409 “Other” no longer runs: more spend on it does nothing/,
  );
  await setStatus(other, 'live');
});

test('a placement in a test that is not over, stopped ones included, is touched by nobody: not by a person, not by AI', async () => {
  const { owner } = stage.space;
  await stage.call(owner, 'set_delegation', {
    p_kind: 'variant_winner',
    p_level: 1,
    p_acts_a_day: 5,
    p_spend_share: 0.5,
    p_reason: 'Try it.',
  });
  await stage.call(owner, 'set_automation', { p_on: true, p_reason: 'Go.' });
  for (const status of ['planned', 'running', 'stopped']) {
    const experiment = await runTest(status, left, other);
    await stage.read([proposed(`tested ${status}`, { keep: right, pause: left })]);
    const { id } = await stage.suggestion(`tested ${status}`);
    const byAi = await stage.space.stack
      .service()
      .rpc('apply_automatically', { p_workspace_id: stage.space.id, p_suggestion_id: id });
    expect([byAi.error, byAi.data]).toEqual([null, null]);
    await stage.lock(owner, `tested ${status}`);
    expect((await stage.decide(owner, `tested ${status}`)).error).toBe(
      'PT409 “Left” is in the test “Sacred”, which is not over: to change it now would spoil the test.',
    );
    expect(await stage.stands(left)).toBe('live');
    await stage.rows(`delete from public.experiments where workspace_id = $1 and id = $2`, experiment);
  }
  await stage.call(owner, 'set_automation', { p_on: false, p_reason: '' });
});

test('the window begins after the day of the decision where the results are reported', async () => {
  const { owner } = stage.space;
  const account = newId();
  const place = (zone: string) =>
    stage.rows(
      `insert into public.ad_accounts (workspace_id, id, platform, name, currency, time_zone) values ($1, $2, 'google_ads', 'Zoned', 'EUR', $3) on conflict (workspace_id, id) do update set time_zone = excluded.time_zone`,
      account,
      zone,
    );
  await place('Asia/Tokyo');
  await stage.rows(
    `update public.placements set ad_account_id = $2 where workspace_id = $1 and id = $3`,
    account,
    other,
  );
  await stage.goTo('2026-10-05T23:30:00Z');
  // Tokyo is in the 6th, Dublin too (it is summer), Los Angeles still in the 5th; a zone that is none counts as UTC.
  for (const [zone, first] of [
    ['Asia/Tokyo', '2026-10-07'],
    ['America/Los_Angeles', '2026-10-06'],
    ['Nowhere/None', '2026-10-06'],
  ] as const) {
    await place(zone);
    await stage.read([proposed(`in ${zone}`, { spend: [[other, '10000000', '5000000']] })]);
    const decided = await stage.decide(owner, `in ${zone}`, 'dismissed');
    expect(
      await stage.rows(
        `select window_from::text as first from public.outcomes where workspace_id = $1 and decision_id = $2`,
        decided.data?.['id'],
      ),
    ).toEqual([{ first }]);
    await stage.goTo('2026-12-01T12:00:00Z');
    const due = await stage.space.stack.service().rpc('outcomes_due', { p_workspace_id: stage.space.id });
    await stage.goTo('2026-10-05T23:30:00Z');
    const one = (due.data as { from: string; decidedOn: string }[]).at(-1);
    expect(`${String(one?.decidedOn)} then ${String(one?.from)}`).toMatch(/^2026-10-0[56] then 2026-10-0[67]$/);
  }
  await stage.read([proposed('in no account', { keep: right, pause: left })]);
  const decided = await stage.decide(owner, 'in no account', 'dismissed');
  expect(
    await stage.rows(
      `select window_from::text as first from public.outcomes where workspace_id = $1 and decision_id = $2`,
      decided.data?.['id'],
    ),
  ).toEqual([{ first: '2026-10-07' }]);
  await stage.goTo('2026-10-05T12:00:00Z');
});

test('what people with the budget decide is closed or put away by nobody else', async () => {
  const { guest, owner } = stage.space;
  await stage.setRole('analyst');
  await stage.read([
    proposed('grow', { spend: [[other, '10000000', '20000000']] }, { kind: 'spend_more', spends: 'more' }),
  ]);
  expect((await stage.decide(guest, 'grow', 'dismissed')).error).toBe('PT403 Your role does not allow this.');
  const { id } = await stage.suggestion('grow');
  expect((await stage.call(guest, 'snooze_suggestion', { p_suggestion_id: id, p_until: '2026-10-20' })).error).toBe(
    'PT403 Your role does not allow this.',
  );
  expect(await statusOf('grow')).toBe('open');
  expect((await stage.decide(owner, 'grow', 'dismissed')).error).toBeNull();
  await stage.setRole('marketer');
});

test('what a decision stands on is frozen for the service too, from the first forecast on, and nothing of it can be deleted', async () => {
  const { guest } = stage.space;
  const service = stage.space.stack.service();
  await stage.read([proposed('frozen', { keep: right, pause: left })]);
  const { id } = await stage.suggestion('frozen');
  const forge = (fields: object) =>
    service.from('suggestions').update(fields).eq('workspace_id', stage.space.id).eq('id', id).select('id');
  expect((await forge({ engine: 'engine@2' })).error).toBeNull();
  await stage.lock(guest, 'frozen');
  for (const fields of [
    { estimate: {} },
    { forecast: { windowDays: 1 } },
    { proposal: { title: 'x' } },
    { window_to: '2026-09-01' },
    { import_watermark: 9 },
  ])
    expect((await forge(fields)).error?.code).toBe('PT409');
  await stage.decide(guest, 'frozen', 'dismissed');
  expect((await forge({ estimate: {} })).error?.code).toBe('PT409');
  for (const table of ['suggestions', 'decisions', 'outcomes', 'forecasts'])
    expect(
      `${table} ${(await service.from(table).delete().eq('workspace_id', stage.space.id).select('id')).error?.code}`,
    ).toBe(`${table} PT409`);
  // Through SQL as through the API, whoever it is.
  await expect(stage.rows(`delete from public.decisions where workspace_id = $1`)).rejects.toThrow();
});

test('an older reading does not overwrite a newer one, unless an import was undone since', async () => {
  const title = async () =>
    (
      await stage.rows<{ t: string }>(
        `select proposal ->> 'title' as t from public.suggestions where workspace_id = $1 and key = 'late' and status = 'open'`,
      )
    ).map((one) => one.t);
  const said = (words: string) => {
    const one = proposed('late', { keep: right, pause: left });
    return [{ ...one, proposal: { ...one.proposal, title: words } }];
  };
  await stage.read(said('of the ninth'), 900);
  await stage.read(said('of the third'), 300);
  await stage.read([], 300);
  expect(await title()).toEqual(['of the ninth']);
  await stage.rows(
    `insert into public.imports (workspace_id, id, seq, status, file_name, sha256) values ($1, $2, 900, 'undone', 'a.csv', repeat('a', 64))`,
    newId(),
  );
  await stage.read(said('after the undo'), 300);
  expect(await title()).toEqual(['after the undo']);
});

test('two workers at once do not pass the cap of acts a day, and nothing runs when nobody answers for the switch', async () => {
  const { owner, guest } = stage.space;
  const service = stage.space.stack.service();
  await stage.setRole('strategist');
  await stage.call(owner, 'set_delegation', {
    p_kind: 'budget_shift',
    p_level: 1,
    p_acts_a_day: 1,
    p_spend_share: 0.5,
    p_reason: 'Try it.',
  });
  await stage.call(guest, 'set_automation', { p_on: true, p_reason: 'Go.' });
  const keys = ['k1', 'k2', 'k3', 'k4'];
  const apply = async () =>
    Promise.all(
      keys.map(async (key) =>
        service.rpc('apply_automatically', {
          p_workspace_id: stage.space.id,
          p_suggestion_id: (await stage.suggestion(key)).id,
        }),
      ),
    );
  const answered = async () =>
    (await owner.rpc('automation_answered', { p_workspace_id: stage.space.id })).data as boolean;
  await stage.read(
    keys.map((key) => proposed(key, { spend: [[other, '10000000', '9000000']] })),
    901,
  );

  await stage.setRole('viewer');
  expect([await answered(), (await service.rpc('enqueue_applying', { p_workspace_id: stage.space.id })).data]).toEqual([
    false,
    false,
  ]);
  expect((await apply()).map(({ data, error }) => [data as string | null, error])).toEqual(
    keys.map(() => [null, null]),
  );
  await stage.setRole('strategist');
  expect(await answered()).toBe(true);
  const applied = await apply();
  expect(applied.map(({ error }) => error)).toEqual(keys.map(() => null));
  expect(applied.filter(({ data }) => data !== null)).toHaveLength(1);
  await stage.call(owner, 'set_automation', { p_on: false, p_reason: '' });
});

test('the list says how many there are when it lists the newest forty', async () => {
  const all = Array.from({ length: 43 }, (_, n) => proposed(`many ${n}`, { spend: [[other, '10000000', '9000000']] }));
  await stage.read(all, 902);
  const { data } = await stage.space.guest.rpc('suggestion_list', {
    p_workspace_id: stage.space.id,
    p_campaign_id: stage.campaignId,
  });
  const list = data as { suggestions: unknown[]; total: { suggestions: number } };
  expect([list.suggestions.length, list.total.suggestions]).toEqual([40, 43]);
});
