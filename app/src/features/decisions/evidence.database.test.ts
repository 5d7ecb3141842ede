import { newId } from '@upbeat/core/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Db } from '@upbeat/db/client';
import { listChanges } from '@upbeat/db/events/list-changes';
import { createFormat } from '~/components/format';
import { getScore } from '@upbeat/db/strategy/get-score';
import { loader as openCalibration } from '~/routes/decisions/calibration';
import { action as actOnDecision, loader as openDecision } from '~/routes/decisions/decision';
import { loader as search } from '~/routes/decisions/evidence';
import { action as put } from '~/routes/decisions/new';
import { signedIn } from '~/testing/signed-in';
import type { TestBrowser } from '~/testing/test-browser';
import type { TestStack } from '@upbeat/stack/testing/create-test-stack';
import { openTestStack } from '../../../../supabase/tests/support/open-test-stack';
import { seedWorkspace, seededId } from '../../../../supabase/tests/support/seed-workspace';
import type { calibrationScreen } from './calibration-screen.server';
import type { DecisionScreen } from './decision-screen.server';
import { choicesOf } from './evidence-choice';

let stack: TestStack;
let owner: TestBrowser;
let viewer: TestBrowser;
const SPACE = seededId(1, 0);
const HERE = { workspace: 'space-1' };
const format = createFormat({ locale: 'en-GB', zone: 'UTC' });
const [lesson, draft, window] = [newId(), newId(), newId()];

type Calibration = Awaited<ReturnType<typeof calibrationScreen>>;
type Answer = { text: string; choices: Parameters<typeof choicesOf>[0] };
const find = async (text: string) => {
  const answer = (await owner.get(search, `/w/space-1/decisions/evidence?q=${encodeURIComponent(text)}`, HERE))
    .body as Answer;
  return choicesOf(answer.choices, format);
};

beforeAll(async () => {
  stack = await openTestStack();
  for (const [name, role] of [
    ['owner', 'owner'],
    ['viewer', 'viewer'],
  ] as const) {
    const db = await stack.asUser(`${name}@example.test`);
    const profile = await db.rpc('ensure_profile', { p_display_name: name });
    const { user_id: userId } = profile.data as { user_id: string };
    if (name === 'owner') await seedWorkspace(stack, 1, userId);
    else
      await stack.sql(`insert into public.members (workspace_id, user_id, role) values ($1, $2, $3)`, [
        SPACE,
        userId,
        role,
      ]);
  }
  [owner, viewer] = [await signedIn(stack, 'owner@example.test'), await signedIn(stack, 'viewer@example.test')];
  await stack.sql(
    `insert into public.lessons (workspace_id, id, claim, wrong_if, effect, status, accepted_at, expires_on) values
      ($1, $2, '100% of fees named beat none', 'They do not', '{"metric":"ctr","mean":0.12,"low":0.04,"high":0.2,"days":14,"exposure":40000}', 'accepted', now(), '2027-01-01'),
      ($1, $3, 'A draft about fees named', 'It does not', '{}', 'draft', null, '2027-01-01')`,
    [SPACE, lesson, draft],
  );
  await stack.sql(
    `insert into public.metric_windows (workspace_id, id, definition, values, import_watermark) values
      ($1, $2, '{"scope":"placement","name":"Every fee","channel":"google_rsa","from":"2026-01-01","to":"2026-01-02","currency":"EUR","action":""}',
       '{"days":[{"impressions":1000,"clicks":40},{"impressions":1000,"clicks":null}]}', 1)`,
    [SPACE, window],
  );
});
afterAll(() => stack.stop());

test('what was measured is found by its words, with its figure; drafts are not offered, and signs stand for themselves', async () => {
  expect(await find('fee')).toEqual([
    { field: 'lessonId', id: lesson, text: '100% of fees named beat none', figure: '+12%', source: 'Lesson, weak' },
    {
      field: 'windowId',
      id: window,
      text: 'Every fee: clicks per impression',
      figure: '4.00%',
      source: expect.stringMatching(/^Results, 1.*2 Jan 2026$/) as string,
    },
  ]);
  expect((await find('0% of')).map(({ id }) => id)).toEqual([lesson]);
  expect(await find('%fees%named%')).toEqual([]);
  expect((await viewer.get(search, '/w/space-1/decisions/evidence', HERE)).status).toBe(403);
});

test('a question keeps what it cites beside what was written; a row that cites two things is refused', async () => {
  const fields = {
    key: newId(),
    question: 'Name every fee?',
    'alternatives[0].text': 'Yes',
    'alternatives[1].text': 'No',
    'evidence[0].side': 'for',
    'evidence[0].text': 'Banks are asked for it',
    'evidence[50].side': 'for',
    'evidence[50].text': 'Naming fees wins',
    // Forged: what is cited says +12%, and is weak.
    'evidence[50].figure': '+900%',
    'evidence[50].source': 'Lesson, strong',
    'evidence[50].lessonId': lesson,
    'evidence[150].side': 'against',
    'evidence[150].text': 'Clicks are dear',
    'evidence[150].windowId': window,
  };
  const twice = { ...fields, 'evidence[150].lessonId': lesson };
  expect((await owner.post(put, '/w/space-1/decisions/new', twice, HERE)).status).toBe(400);
  const drafted = { ...fields, 'evidence[50].lessonId': draft };
  expect((await owner.post(put, '/w/space-1/decisions/new', drafted, HERE)).status).toBe(400);
  const answer = await owner.post(put, '/w/space-1/decisions/new', fields, HERE);
  const id = answer.to?.split('/').at(-1) ?? '';
  const { decision } = (await owner.get(openDecision, '/x', { ...HERE, id })).body as DecisionScreen;
  expect(decision.evidence.map(({ side, text, lessonId }) => [side, text, lessonId])).toEqual([
    ['for', 'Banks are asked for it', null],
    ['for', 'Naming fees wins', lesson],
    ['against', 'Clicks are dear', null],
  ]);
  const offered = await find('fee');
  expect(decision.evidence.slice(1).map(({ figure, source }) => [figure, source])).toEqual(
    offered.map(({ figure, source }) => [figure, source]),
  );
  expect(decision.evidence[1]).toMatchObject({ figure: '+12%', source: 'Lesson, weak' });
  expect(
    await stack.sql(`select text from public.decision_evidence where workspace_id = $1 and metric_window_id = $2`, [
      SPACE,
      window,
    ]),
  ).toEqual([{ text: 'Clicks are dear' }]);
});

test('a statement that came true scores 70% at 0.09, and the Score names the person who said so', async () => {
  const day = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  const asked = await owner.post(
    put,
    '/w/space-1/decisions/new',
    {
      key: newId(),
      question: 'Print the fees?',
      'alternatives[0].text': 'Yes',
      'alternatives[1].text': 'No',
      statement: 'The bank prints its fees',
      resolvesOn: day,
    },
    HERE,
  );
  const at = { ...HERE, id: asked.to?.split('/').at(-1) ?? '' };
  const act = (fields: Record<string, string>) =>
    owner.post(actOnDecision, '/x', { ...fields, key: newId() }, at).then(({ status }) => status);
  const look = async () => (await owner.get(openDecision, '/x', at)).body as DecisionScreen;
  expect(await act({ intent: 'forecast', percent: '70' })).toBe(200);
  const rowVersion = String((await look()).decision.rowVersion);
  expect(await act({ intent: 'decide', rowVersion, choice: 'Yes', reason: 'It is asked for.' })).toBeLessThan(400);
  // What was put is told as put, whatever was decided since.
  const { events } = await listChanges((await stack.asUser('owner@example.test')) as unknown as Db, SPACE, {
    filter: {},
    limit: 50,
  });
  const ofThis = events.filter(({ noun, target }) => noun === 'decisions' && target === at.id);
  expect(ofThis.map(({ verb, verdict, reason }) => [verb, verdict, reason])).toEqual([
    ['decided', 'chosen', 'It is asked for.'],
    ['created', null, null],
  ]);
  const told = { intent: 'resolve', happened: 'yes', note: 'It stands on its page.' };
  expect(await act(told)).toBe(409);
  await stack.sql(`update private.clock set shift = interval '2 days'`);
  expect(await act(told)).toBe(200);
  const { decision } = await look();
  expect(decision.outcome).toMatchObject({ status: 'measured', basis: 'told' });
  expect(decision.forecasts.map(({ score }) => score)).toEqual([
    expect.objectContaining({ kind: 'brier', score: expect.closeTo(0.09, 12) as number }),
  ]);
  const { records } = (await owner.get(openCalibration, '/x', HERE)).body as Calibration;
  // One has come out: counted, and too few for a score of the person.
  expect(records.find(({ who }) => who === 'you')).toMatchObject({ reliability: { n: 1, brier: null } });
  const { notes } = await getScore(await stack.asUser('owner@example.test'), SPACE, {
    from: '2020-01-01T00:00:00Z',
    to: '2100-01-01T00:00:00Z',
  });
  expect(notes.find(({ kind, subjectId }) => kind === 'outcomes' && subjectId === at.id)).toMatchObject({
    actorKind: 'person',
    actor: 'owner',
  });
});

test('an outcome is cited once it is measured, with the figure and the source that it was offered with', async () => {
  const outcome = seededId(1, 45);
  const ask = () =>
    owner.post(
      put,
      '/w/space-1/decisions/new',
      {
        key: newId(),
        question: 'Show it again?',
        'alternatives[0].text': 'Yes',
        'alternatives[1].text': 'No',
        'evidence[0].side': 'for',
        'evidence[0].text': 'It did well',
        'evidence[0].figure': '+93%',
        'evidence[0].outcomeId': outcome,
      },
      HERE,
    );
  expect((await ask()).status).toBe(400);
  await stack.sql(
    `update public.outcomes set status = 'measured', basis = 'applied', verdict = 'confounded', measured_at = private.now(),
       observed = '{"ratio":0.934,"low":0.9,"high":0.97,"after":{"from":"2026-01-15","to":"2026-01-28","days":14,"count":9,"exposure":90},"before":null}'
     where workspace_id = $1 and id = $2`,
    [SPACE, outcome],
  );
  const [offered] = (await find('Show A')).filter(({ field }) => field === 'outcomeId');
  const { to } = await ask();
  const { decision } = (await owner.get(openDecision, '/x', { ...HERE, id: to?.split('/').at(-1) ?? '' }))
    .body as DecisionScreen;
  expect(decision.evidence.map(({ figure, source }) => [figure, source])).toEqual([[offered?.figure, offered?.source]]);
  expect(offered).toMatchObject({ figure: '−7%', source: 'Outcome, confounded, 15 – 28 Jan 2026' });
});
