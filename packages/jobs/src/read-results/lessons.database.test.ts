import { newId } from '@upbeat/core/ids';
import type { Db } from '@upbeat/db/client';
import { judgeLesson } from '@upbeat/db/lessons/judge-lesson';
import { getLesson } from '@upbeat/db/lessons/get-lesson';
import { listLessonsForDrafting } from '@upbeat/db/lessons/list-lessons-for-drafting';
import { listLessonsToWeigh } from '@upbeat/db/lessons/list-lessons-to-weigh';
import { weighLesson } from '@upbeat/db/lessons/weigh-lesson';
import type { NewEvidence } from '@upbeat/db/lessons/weigh-lesson';
import { listTakenBack } from '@upbeat/db/outcomes/list-taken-back';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { learnLesson, undoImport } from './test-support/learn-lesson';
import { openWorld, weeks } from './test-support/open-world';
import type { World } from './test-support/open-world';

const FIRST = '2026-09-07';
const WORDS = {
  claim: 'Numbers bring more clicks here',
  wrongIf: 'they bring fewer',
  expiresOn: '2027-03-01',
  reason: '',
};
const EFFECT = { metric: 'ctr', mean: 0.1, low: 0.02, high: 0.2, days: 14, exposure: 20_000 } as const;
const ADS = [
  { name: 'Plain card', headline: 'A card for travel', ctr: 0.04 },
  { name: 'Two minutes', headline: 'Open it in 2 minutes', ctr: 0.056 },
];

let world: World;
let owner: Db;
let guest: Db;

const stored = (id: string) => getLesson(owner, world.space.id, id);
async function lesson(status = 'draft', reason = ''): Promise<string> {
  const id = newId();
  await world.rows(
    `insert into public.lessons (workspace_id, id, claim, wrong_if, expires_on, status, reason, channel, traits, effect, scope, accepted_at)
     values ($1, $2, $3, $4, $5, $6, $7, 'google_rsa', array['number'], $8::jsonb, '{"winner":{"placementId":"019f1d8c-e200-7fac-8f70-29cde81a0ddd","headline":"x"},"losers":[],"channel":"google_rsa","market":"","campaign":""}', case when $6 = 'accepted' then now() end)`,
    id,
    WORDS.claim,
    WORDS.wrongIf,
    WORDS.expiresOn,
    status,
    reason,
    JSON.stringify(EFFECT),
  );

  return id;
}
async function judge(db: Db, id: string, verdict: 'accepted' | 'rejected' | 'retired' | 'draft', more = {}) {
  const { rowVersion } = await stored(id);
  await judgeLesson(db, world.space.id, newId(), { lessonId: id, rowVersion, verdict, ...WORDS, ...more });
}
const hear = (
  id: string,
  key: string,
  side: NewEvidence['side'],
  pooled: NewEvidence['pooled'] = { side, strength: 'weak' },
  watermark = 1,
): Promise<boolean> =>
  weighLesson(world.settings.db, world.space.id, {
    lessonId: id,
    sourceKey: key,
    side,
    effect: EFFECT,
    window: {
      placementId: null,
      definition: {
        scope: 'group',
        name: 'x',
        channel: 'google_rsa',
        from: FIRST,
        to: FIRST,
        currency: 'EUR',
        action: '',
      },
      values: { days: [] },
    },
    watermark,
    pooled,
  });
const verbs = async (id: string): Promise<string[]> =>
  (
    await world.rows<{ verb: string }>(
      `select verb from public.events where workspace_id = $1 and noun = 'lessons' and subject_id = $2 order by seq`,
      id,
    )
  ).map(({ verb }) => verb);
const drafted = async (id: string): Promise<boolean> =>
  (await listLessonsForDrafting(owner, world.space.id, { channels: ['google_rsa'], today: FIRST })).some(
    (one) => one.id === id,
  );

beforeAll(async () => {
  world = await openWorld(FIRST);
  [owner, guest] = [world.space.owner as unknown as Db, world.space.guest as unknown as Db];
});
afterAll(() => world.close());

test('a lesson is as strong as all its evidence together says, and says so with each piece', async () => {
  const id = await lesson();
  const strengths: string[] = [];
  const said = ['moderate', 'strong', 'strong', 'moderate', 'weak'] as const;
  for (const [n, strength] of said.entries()) {
    await hear(id, `k${n}`, n < 3 ? 'supports' : 'contradicts', { side: 'supports', strength });
    strengths.push((await stored(id)).strength);
  }

  expect(strengths).toEqual(said);
  expect(await hear(id, 'k0', 'supports', { side: 'supports', strength: 'strong' })).toBe(false);
  expect((await stored(id)).strength).toBe('weak');
});

test('where the worker weighed all evidence together, that is what is kept: one piece against does not reopen', async () => {
  const id = await lesson('accepted');
  await hear(id, 'one', 'contradicts', { side: 'supports', strength: 'moderate' });
  expect(await stored(id)).toMatchObject({ status: 'accepted', strength: 'moderate' });
  await hear(id, 'two', 'undecided', { side: 'contradicts', strength: 'weak' });
  expect(await stored(id)).toMatchObject({ status: 'reopened', strength: 'weak' });
  const weighed = (await listLessonsToWeigh(world.settings.db, world.space.id)).find((one) => one.id === id);
  expect(weighed?.evidence.map(({ side, sourceKey }) => [side, sourceKey])).toEqual([
    ['contradicts', 'one'],
    ['undecided', 'two'],
  ]);
});

test('words that change after an acceptance wait for one of their own, and no brief is given them meanwhile', async () => {
  const id = await lesson();
  await judge(owner, id, 'accepted');
  expect(await drafted(id)).toBe(true);
  await judge(guest, id, 'draft');
  expect(await stored(id)).toMatchObject({ status: 'accepted', acceptedBy: 'Ines Okafor' });

  await judge(guest, id, 'draft', { claim: 'NUMBERS ALWAYS DOUBLE SALES' });
  expect(await stored(id)).toMatchObject({ status: 'draft', acceptedBy: null, edited: true });
  expect(await drafted(id)).toBe(false);
  expect((await verbs(id)).slice(-2)).toEqual(['updated', 'draft']);

  await judge(guest, id, 'accepted', { claim: 'Numbers bring more clicks there' });
  expect(await stored(id)).toMatchObject({ status: 'accepted', acceptedBy: 'Guest' });
  // To hold for longer is a claim too; to hold for less is none.
  await judge(guest, id, 'draft', { claim: 'Numbers bring more clicks there', expiresOn: '2026-12-01' });
  expect((await stored(id)).status).toBe('accepted');
  await judge(guest, id, 'draft', { claim: 'Numbers bring more clicks there', expiresOn: '2028-03-01' });
  expect((await stored(id)).status).toBe('draft');
});

test('who closes a lesson closes it as it stands; a rejected one is taken up again as a draft', async () => {
  const id = await lesson();
  await judge(owner, id, 'rejected', { reason: 'The launch ran in it.', claim: 'Words that come with the rejection' });
  expect(await stored(id)).toMatchObject({ status: 'rejected', claim: WORDS.claim, reason: 'The launch ran in it.' });
  await judge(owner, id, 'draft');
  expect(await stored(id)).toMatchObject({ status: 'draft', reason: '' });
  expect((await verbs(id)).slice(-2)).toEqual(['rejected', 'draft']);
});

test('an undone import takes its say along: the lesson is marked and reopened, and cited again only once somebody accepted it anew', async () => {
  const { decisionId, lesson: learnt } = await learnLesson(world, 'Main', ADS, FIRST);
  const { id } = learnt;
  const same = { claim: learnt.claim, wrongIf: learnt.wrong_if };
  await judge(owner, id, 'accepted', same);
  expect(await drafted(id)).toBe(true);

  // Rows of another campaign are none of its business.
  const other = [{ ...ADS[0], name: 'Other one', headline: 'x', ctr: 0.05 }];
  await world.place('Other', 'google_rsa', other);
  await world.land('Other', other, weeks('2026-10-05', 2));
  await undoImport(world, 'Other', '2026-10-05');
  expect((await stored(id)).status).toBe('accepted');
  expect(await listTakenBack(owner, world.space.id, decisionId)).toEqual([]);

  await undoImport(world, 'Main', '2026-10-05');
  expect(await listTakenBack(owner, world.space.id, decisionId)).toMatchObject([
    { fileName: expect.stringMatching(/^Main-2026-10-05/) as string, undoneAt: expect.any(String) as string },
  ]);
  const taken = await stored(id);
  expect(taken).toMatchObject({ status: 'reopened', takenBackAt: expect.any(String) as string, strength: 'weak' });
  expect(taken.evidence.map(({ withdrawn }) => withdrawn)).toEqual([true]);
  expect(taken.sides).toEqual({ supports: 0, undecided: 0, contradicts: 0 });
  expect(await drafted(id)).toBe(false);
  expect((await verbs(id)).at(-1)).toBe('reopened');

  await judge(owner, id, 'accepted', same);
  expect(await stored(id)).toMatchObject({ status: 'accepted', takenBackAt: null });
  expect(await drafted(id)).toBe(true);
});

test('days whose data was taken back speak again once they are imported anew, and once', async () => {
  const id = await lesson();
  expect(await hear(id, 'these days', 'supports')).toBe(true);
  expect(await hear(id, 'these days', 'supports', undefined, 2)).toBe(false);
  await world.rows(
    `insert into public.withdrawn_windows (workspace_id, metric_window_id, import_id)
     select $1, v.metric_window_id, (select i.id from public.imports i where i.workspace_id = $1 order by i.seq limit 1)
     from public.lesson_evidence v where v.workspace_id = $1 and v.lesson_id = $2 on conflict do nothing`,
    id,
  );
  expect((await stored(id)).sides.supports).toBe(0);
  expect(await hear(id, 'these days', 'supports', undefined, 3)).toBe(true);
  expect(await hear(id, 'these days', 'supports', undefined, 3)).toBe(false);
  expect((await stored(id)).sides.supports).toBe(1);
});

test('the engine’s readings are no notes of the Score: with the switch never on, AI played nothing', async () => {
  const jobs = await world.rows(
    `select 1 from public.jobs where workspace_id = $1 and kind = 'read-results' and status = 'done'`,
  );
  expect(jobs.length).toBeGreaterThan(0);
  const reply = await world.space.owner.rpc('score', {
    p_workspace_id: world.space.id,
    p_from: '2026-09-01T00:00:00Z',
    p_to: '2026-12-01T00:00:00Z',
    p_limit: 2000,
  });
  const { notes } = reply.data as { notes: { kind: string; level: number; actorKind: string }[] };

  expect(notes.some(({ kind }) => kind === 'outcomes')).toBe(true);
  expect(notes.filter(({ level, actorKind }) => level === 1 || actorKind === 'ai')).toEqual([]);
});
