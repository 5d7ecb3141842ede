import { newId } from '@upbeat/core/ids';
import { getIdea } from '@upbeat/db/ideas/get-idea';
import type { Db } from '@upbeat/db/client';
import { enterWorkspace } from '@upbeat/db/workspaces/enter-workspace';
import type { TestStack } from '@upbeat/stack/testing/create-test-stack';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestStack } from '../../../../supabase/tests/support/open-test-stack';
import { seedWorkspace, seededId } from '../../../../supabase/tests/support/seed-workspace';
import { judgeFromForm, storedWords } from './judge-from-form.server';
import { FEATURE_NAMES } from '@upbeat/copilot/library/feature-names';
import { lessonScreen } from './lesson-screen.server';
import { lessonsScreen } from './lessons-screen.server';

let stack: TestStack;
let owner: Db;
let viewer: Db;
const workspaceId = seededId(1, 0);
const id = (k: number): string => seededId(1, k);
const DRAFT = id(47);
const EFFECT = '{"metric":"ctr","mean":0.12,"low":0.04,"high":0.2,"days":14,"exposure":40000}';

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

const list = async (query = '') => lessonsScreen(await scopeOf(owner), new URL(`http://x/lessons${query}`));
const words = (rowVersion: number) => ({
  key: newId(),
  rowVersion,
  claim: 'A number brings more clicks',
  wrongIf: 'It brings fewer',
  expiresOn: '2027-06-30',
  reason: '',
});

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
  const rest = ['accepted', 'reopened', 'retired'] as const;
  for (const [n, status] of rest.entries())
    await stack.sql(
      `insert into public.lessons (workspace_id, id, claim, wrong_if, effect, status, expires_on, accepted_at) values ($1, $2, $3, 'It does not', $4, $5, '2027-01-01', now())`,
      [workspaceId, id(400 + n), `A lesson that is ${status}`, EFFECT, status],
    );
  await stack.sql(
    `insert into public.idea_citations (workspace_id, idea_id, position, lesson_id) values ($1, $2, 2, $3)`,
    [workspaceId, id(18), id(400)],
  );
});
afterAll(() => stack.stop());

test('what asks for a judgment comes first; filters and pages are in the address', async () => {
  const { lessons, title } = await list();
  expect(lessons.map(({ status }) => status)).toEqual(['reopened', 'draft', 'accepted', 'retired']);
  expect(title).toBe('Four lessons, one reopened, one to judge.');
  expect(lessons.map(({ supports, cited }) => [supports, cited])).toEqual([
    [0, 0],
    [1, 0],
    [0, 1],
    [0, 0],
  ]);

  expect((await list('?state=accepted')).lessons).toHaveLength(1);
  expect((await list('?cited=yes')).lessons.map(({ id: one }) => one)).toEqual([id(400)]);
  expect((await list('?q=RETIRED')).lessons).toHaveLength(1);
  expect((await list('?state=nonsense&after=x~y~z')).lessons).toHaveLength(4);
  const reopened = lessons[0];
  const rest = await list(`?after=1~${encodeURIComponent(reopened?.createdAt ?? '')}~${reopened?.id}`);
  expect(rest.lessons.map(({ status }) => status)).toEqual(['draft', 'accepted', 'retired']);
});

test('a page shows evidence with its outcome, and who may not judge is refused by the database', async () => {
  const { lesson, mayJudge } = await lessonScreen(await scopeOf(viewer), DRAFT);
  expect(lesson.evidence).toMatchObject([{ side: 'supports', outcome: { question: 'Show A alone' } }]);
  expect(mayJudge).toBe(false);
  await expect(judgeFromForm(await scopeOf(viewer), DRAFT, { ...words(1), verdict: 'accepted' })).rejects.toMatchObject(
    { code: 'forbidden' },
  );
});

test('words are kept, a judgment on an older version is refused with what stands now, and nothing is lost', async () => {
  const scope = await scopeOf(owner);
  const { lesson } = await lessonScreen(scope, DRAFT);
  await judgeFromForm(scope, DRAFT, {
    ...words(lesson.rowVersion),
    claim: 'Numbers bring clicks, say others',
    verdict: 'draft',
  });
  await expect(judgeFromForm(scope, DRAFT, { ...words(lesson.rowVersion), verdict: 'accepted' })).rejects.toMatchObject(
    { code: 'stale' },
  );
  const stored = await storedWords(scope, DRAFT);
  expect(stored.claim).toBe('Numbers bring clicks, say others');

  await judgeFromForm(scope, DRAFT, { ...words(stored.rowVersion), verdict: 'accepted' });
  const { lesson: accepted, state } = await lessonScreen(scope, DRAFT);
  expect(accepted).toMatchObject({ status: 'accepted', edited: true, acceptedBy: 'owner', claim: words(1).claim });
  expect(state).toBe('holds');
});

test('a reopened lesson is accepted anew or retired; a lesson elsewhere is not found', async () => {
  const scope = await scopeOf(owner);
  await judgeFromForm(scope, id(401), { ...words(1), verdict: 'retired', reason: 'The offer is gone.' });
  expect((await lessonScreen(scope, id(401))).lesson).toMatchObject({
    status: 'retired',
    reason: 'The offer is gone.',
  });
  await expect(judgeFromForm(scope, id(401), { ...words(2), verdict: 'accepted' })).rejects.toMatchObject({
    code: 'conflict',
  });
  await expect(lessonScreen(scope, newId())).rejects.toMatchObject({ code: 'not_found' });
});

test('an idea shows the lesson in the words that it followed, and those of today beside them', async () => {
  const scope = await scopeOf(owner);
  const cited = async () => (await getIdea(scope.db, workspaceId, id(18))).lessons[0];
  const before = await cited();
  expect(before).toMatchObject({ id: id(400), now: null });
  const { rowVersion } = (await lessonScreen(scope, id(400))).lesson;
  await judgeFromForm(scope, id(400), {
    ...words(rowVersion),
    claim: 'Words put otherwise later on',
    verdict: 'draft',
  });
  expect(await cited()).toMatchObject({ claim: before?.claim, now: 'Words put otherwise later on' });
});

test('the facts that a lesson was drafted from are on its page: how, when, both rates, and the wording in words', async () => {
  const side = { from: '2026-05-01', to: '2026-05-14', days: 14, count: 520, exposure: 10_000 };
  const facts = {
    basis: 'applied',
    window: { from: side.from, to: side.to },
    after: side,
    before: { ...side, count: 400 },
    ratio: { ratio: 1.3, low: 1.2, high: 1.4 },
    loserTraits: ['question', 'unheard_of'],
  };
  await stack.sql(
    `insert into public.lessons (workspace_id, id, claim, wrong_if, facts, traits, status, expires_on) values ($1, $2, 'Numbers win', 'They do not', $3, '{number}', 'draft', '2027-01-01')`,
    [workspaceId, id(410), JSON.stringify(facts)],
  );
  const screen = await lessonScreen(await scopeOf(viewer), id(410));
  expect(screen.lesson.facts).toMatchObject({
    basis: 'applied',
    before: { count: 400 },
    loserTraits: facts.loserTraits,
  });
  expect(screen.wording).toEqual({ ahead: [FEATURE_NAMES.number], behind: [FEATURE_NAMES.question] });
  // Stated by a person, or of an older make: the page has no such facts, and opens.
  expect((await lessonScreen(await scopeOf(viewer), id(401))).lesson.facts).toBeNull();
});
