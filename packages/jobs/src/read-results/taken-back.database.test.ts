import { addDays } from '@upbeat/core/clock';
import { newId } from '@upbeat/core/ids';
import type { Db } from '@upbeat/db/client';
import { getLesson } from '@upbeat/db/lessons/get-lesson';
import { judgeLesson } from '@upbeat/db/lessons/judge-lesson';
import { weighEvidence } from '@upbeat/stats/judge/pooled-evidence';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { learnLesson, undoImport } from './test-support/learn-lesson';
import type { Learnt } from './test-support/learn-lesson';
import { openWorld } from './test-support/open-world';
import type { World } from './test-support/open-world';

const FIRST = '2026-09-07';
const LEARNT = '2026-10-06 2026-10-19';
const ADS = [
  { name: 'Plain card', headline: 'A card for travel', ctr: 0.04 },
  { name: 'Two minutes', headline: 'Open it in 2 minutes', ctr: 0.056 },
];
const SIDE = [{ name: 'Side one', headline: 'Beside them', ctr: 0.05 }];
const EARLIER = { from: '2026-10-20', to: '2026-11-02' };
const LATER = { from: '2026-11-03', to: '2026-11-16' };

let world: World;
let learnt: Learnt;

const stored = () => getLesson(world.space.owner as unknown as Db, world.space.id, learnt.lesson.id);
/** Days of the pieces that stand, the oldest days first. */
const standing = async (): Promise<string[]> =>
  (await stored()).evidence
    .filter(({ withdrawn }) => !withdrawn)
    .map(({ window, outcome }) => `${window?.from ?? outcome?.from ?? ''} ${window?.to ?? outcome?.to ?? ''}`)
    .sort();

beforeAll(async () => {
  world = await openWorld(FIRST);
  learnt = await learnLesson(world, 'Main', ADS, FIRST);
});
afterAll(() => world.close());

test('a fresh lesson is as strong as what taught it', async () => {
  expect(await stored()).toMatchObject({ strength: 'moderate', sides: { supports: 1, undecided: 0, contradicts: 0 } });
});

test('an undone import of other placements of the campaign leaves the lesson alone', async () => {
  const { rowVersion } = await stored();
  const { id: lessonId, claim, wrong_if: wrongIf } = learnt.lesson;
  const judged = {
    lessonId,
    rowVersion,
    verdict: 'accepted',
    claim,
    wrongIf,
    expiresOn: '2027-03-01',
    reason: '',
  } as const;
  await judgeLesson(world.space.owner as unknown as Db, world.space.id, newId(), judged);
  await world.place('Main campaign', 'google_rsa', SIDE, learnt.campaignId);
  await world.goTo('2026-11-04');
  await world.land('Side', SIDE, EARLIER);
  await world.land('Main', ADS, EARLIER);
  expect(await standing()).toEqual([LEARNT, '2026-10-20 2026-11-02']);
  // A window kept before windows named their placements may have read any of the campaign.
  const [old] = await world.rows<{ id: string }>(
    `insert into public.metric_windows (workspace_id, campaign_id, definition, values, import_watermark)
     select $1, $2, '{"scope":"group","from":"2026-10-20","to":"2026-11-02"}', '{"days":[]}', max(seq) from public.imports where workspace_id = $1 returning id`,
    learnt.campaignId,
  );

  await undoImport(world, 'Side', EARLIER.from);
  expect(await stored()).toMatchObject({ status: 'accepted', takenBackAt: null });
  expect(await standing()).toEqual([LEARNT, '2026-10-20 2026-11-02']);
  const withdrawn = await world.rows<{ metric_window_id: string }>(
    `select metric_window_id from public.withdrawn_windows where workspace_id = $1`,
  );
  expect(withdrawn.map((one) => one.metric_window_id)).toContain(old?.id);
});

test('a file that was taken back and comes again speaks, though later days have spoken meanwhile', async () => {
  await world.goTo('2026-11-18');
  await world.land('Main', ADS, LATER);
  expect(await standing()).toEqual([LEARNT, '2026-10-20 2026-11-02', '2026-11-03 2026-11-16']);
  expect((await stored()).strength).toBe('strong');
  await undoImport(world, 'Main', EARLIER.from);
  expect(await standing()).toEqual([LEARNT, '2026-11-03 2026-11-16']);

  await world.land('Main', ADS, EARLIER, { seed: 'again' });
  expect(await standing()).toEqual([LEARNT, '2026-10-20 2026-11-02', '2026-11-03 2026-11-16']);
  const windows = await world.rows<{ days: { date: string }[]; placements: string[] }>(
    `select w.values -> 'days' as days, w.definition -> 'placements' as placements from public.lesson_evidence v
     join public.metric_windows w on w.workspace_id = $1 and w.id = v.metric_window_id where v.workspace_id = $1 and v.lesson_id = $2 order by v.created_at desc, v.id desc limit 1`,
    learnt.lesson.id,
  );
  expect(windows[0]?.days.map(({ date }) => date)).toEqual(
    Array.from({ length: 14 }, (_, at) => addDays(EARLIER.from, at)),
  );
  expect(windows[0]?.placements).toEqual(Object.values(learnt.placements).sort());
});

test('what is left after an undo is weighed by the rule of every piece', async () => {
  await undoImport(world, 'Main', LATER.from);
  const left = await stored();
  const effects = (isLearnt: boolean) =>
    left.evidence.flatMap((one) => (!one.withdrawn && (one.outcome !== null) === isLearnt ? (one.effect ?? []) : []));
  expect([effects(true).length, effects(false).length]).toEqual([1, 1]);
  const { strength } = weighEvidence({ learnt: effects(true), later: effects(false) });
  expect(left).toMatchObject({ status: 'reopened', strength });

  await undoImport(world, 'Main', EARLIER.from);
  expect(await standing()).toEqual([LEARNT]);
  expect((await stored()).strength).toBe('moderate');
  await undoImport(world, 'Main', '2026-10-05');
  expect(await standing()).toEqual([]);
  expect((await stored()).strength).toBe('weak');
});
