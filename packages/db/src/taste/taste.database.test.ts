import { isAppError } from '@upbeat/core/app-error';
import { newId } from '@upbeat/core/ids';
import type { Role } from '@upbeat/core/roles';
import type { TestStack } from '@upbeat/stack/testing/create-test-stack';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestWorkspace } from '../../../../supabase/tests/support/open-test-workspace';
import type { Db } from '../client';
import { answerTaste } from './answer-taste';
import { dealTaste } from './deal-taste';
import { getTasteRecord } from './get-taste-record';
import { getTasteReveal } from './get-taste-reveal';
import type { Side, SurenessStep } from './row';

const PAIRS = 26;
const CALM = { more: false, sensitive: false };

let stack: TestStack;
let workspaceId: string;
let owner: Db;
let marketer: Db;

const pairId = (n: number) => `00000000-0000-5000-a000-${String(n).padStart(12, '0')}`;
const armId = (n: number, side: Side) =>
  `00000000-0000-5000-8${side === 'first' ? '001' : '002'}-${String(n).padStart(12, '0')}`;
const refused = (code: string) => (error: unknown) => isAppError(error, code as never);

async function join(email: string, role: Role, space = workspaceId): Promise<Db> {
  const db = await stack.asUser(email);
  const profile = await db.rpc('ensure_profile', { p_display_name: email.slice(0, 5) });
  await stack.sql(`insert into public.members (workspace_id, user_id, role) values ($1, $2, $3)`, [
    space,
    (profile.data as { user_id: string }).user_id,
    role,
  ]);
  return db as Db;
}

const answer = (db: Db, pair: string, pick: Side, sureness: SurenessStep, space = workspaceId) =>
  answerTaste(db, space, newId(), { pairId: pair, pick, sureness });

/** Odd pairs are near calls; the last two are sensitive. The first is the better one where n is even. */
async function load(edition: string, ids: readonly number[]): Promise<number> {
  const pairs = ids.map((n) => ({
    id: pairId(n),
    firstId: armId(n, 'first'),
    secondId: armId(n, 'second'),
    firstSure: n % 2 === 0 ? 0.99 : 0.05,
    grade: n % 2 === 0 ? 'clear' : 'near',
    isSensitive: n > PAIRS - 2,
    rankerFirst: 0.61,
    rankerReasons: [{ kind: 'trait', words: 'shorter', favours: 'first', weight: 0.2 }],
  }));
  const done = await stack.service().rpc('load_taste_pairs', { p_edition: edition, p_pairs: pairs });
  if (done.error) throw new Error(done.error.message);
  return Number(done.data);
}

const ALL = Array.from({ length: PAIRS }, (_, at) => at + 1);

beforeAll(async () => {
  const space = await openTestWorkspace('marketer');
  ({ stack, id: workspaceId } = space);
  owner = space.owner as Db;
  marketer = space.guest as Db;
  await stack.sql(`
    insert into public.library_references (id, test_id, arm, headline, impressions, clicks, test_week, arms, rest_impressions, rest_clicks, ctr, ctr_low, ctr_high,
      shrunk_ctr, shrunk_low, lift_clear, field, split)
    select ('00000000-0000-5000-8' || lpad(side::text, 3, '0') || '-' || lpad(n::text, 12, '0'))::uuid, 't' || n, side, 'Headline ' || n || ' of side ' || side, 4000, 40 + side * n,
      201446, 2, 4000, 40, 0.01, 0.007, 0.014, 0.01, 0.008, 0, 'money', 'taste'
    from generate_series(1, ${PAIRS}) n, generate_series(1, 2) side`);
  await load('one', ALL);
});
afterAll(() => stack.stop());

test('an edition is loaded once; a pair that a later one leaves out is dealt no more', async () => {
  expect(await load('one', ALL)).toBe(0);
  expect(await load('two', ALL.slice(1))).toBe(PAIRS - 1);
  const without = await dealTaste(owner, workspaceId, { more: false, sensitive: true });
  expect([without.pairs, without.left, without.sensitive]).toEqual([PAIRS - 1, PAIRS - 1, 2]);
  expect(await load('one', ALL)).toBe(PAIRS);
});

test('ten are dealt, half of them near calls, the same again until one is answered, others to other members', async () => {
  const ten = await dealTaste(owner, workspaceId, CALM);
  const again = await dealTaste(owner, workspaceId, CALM);
  const others = await dealTaste(marketer, workspaceId, CALM);

  expect(ten).toMatchObject({ round: 1, done: 0, left: PAIRS - 2, pairs: PAIRS, sensitive: 2 });
  expect(again.next).toEqual(ten.next);
  const numbers = ten.next.map((pair) => Number(pair.pairId.slice(-4)));
  expect([numbers.length, numbers.filter((n) => n % 2 === 1).length, new Set(numbers).size]).toEqual([10, 5, 10]);
  expect(others.next.map((pair) => pair.pairId)).not.toEqual(ten.next.map((pair) => pair.pairId));
});

test('nothing that was counted, and nothing that the ranker said, comes with a sealed pair or its table', async () => {
  const dealt = await owner.rpc('deal_taste', { p_workspace_id: workspaceId, p_more: false, p_sensitive: false });
  const sealed = (dealt.data as { next: object[] }).next;
  expect(sealed.map((pair) => Object.keys(pair).sort())).toEqual(sealed.map(() => ['first', 'pairId', 'second']));
  const table = await owner.from('taste_pairs').select('*');
  expect(table.error?.code).toBe('42501');
  expect(await getTasteReveal(owner, workspaceId, pairId(1))).toBeNull();
  const loaded = await owner.rpc('load_taste_pairs', { p_edition: 'mine', p_pairs: [] });
  expect(loaded.error?.code).toBe('42501');
});

test('an answer is scored by what was counted, kept beside the ranker’s, and neither given twice nor changed', async () => {
  const [first] = (await dealTaste(marketer, workspaceId, CALM)).next;
  if (!first) throw new Error('nothing dealt');
  const n = Number(first.pairId.slice(-4));
  const key = newId();
  await answerTaste(marketer, workspaceId, key, { pairId: first.pairId, pick: 'first', sureness: 80 });
  await answerTaste(marketer, workspaceId, key, { pairId: first.pairId, pick: 'first', sureness: 80 });
  await expect(answer(marketer, first.pairId, 'second', 90)).rejects.toSatisfy(refused('duplicate'));

  const opened = await getTasteReveal(marketer, workspaceId, first.pairId);
  expect(opened).toMatchObject({
    pick: 'first',
    sureness: 80,
    round: 1,
    better: n % 2 === 0 ? 'first' : 'second',
    rankerFirst: 0.61,
    crowd: { n: 0 },
    first: { headline: first.first, impressions: 4000, clicks: 40 + n },
    second: { headline: first.second, impressions: 4000, clicks: 40 + 2 * n },
  });
  const record = await getTasteRecord(marketer, workspaceId);
  expect(record.map((one) => [one.pairId, one.sureness, one.crowdFirst])).toEqual([[first.pairId, 80, null]]);
  const changed = await marketer.from('taste_answers').update({ sureness: 50 }).eq('workspace_id', workspaceId);
  expect(changed.error?.code).toBe('42501');
  await expect(
    stack.sql(`update public.taste_answers set sureness = 50 where workspace_id = $1`, [workspaceId]),
  ).rejects.toThrow('never change');
  const after = await dealTaste(marketer, workspaceId, CALM);
  expect([after.done, after.next.length]).toEqual([1, 9]);
  expect(after.next.some((pair) => pair.pairId === first.pairId)).toBe(false);
});

test('the rest of the ten stays as it was dealt; another ten begins when asked, without a pair seen before', async () => {
  const planner = await join('planner@fernhill.example', 'analyst');
  const ten = await dealTaste(planner, workspaceId, CALM);
  for (const [at, pair] of ten.next.entries()) {
    const now = await dealTaste(planner, workspaceId, CALM);
    expect(now.next.map((one) => one.pairId)).toEqual(ten.next.slice(at).map((one) => one.pairId));
    await answer(planner, pair.pairId, 'first', 60);
  }
  expect(await dealTaste(planner, workspaceId, CALM)).toMatchObject({ round: 1, done: 10, next: [] });
  const more = await dealTaste(planner, workspaceId, { ...CALM, more: true });
  expect(more).toMatchObject({ round: 2, done: 0, left: PAIRS - 12 });
  const seen = new Set(ten.next.map((pair) => pair.pairId));
  expect(more.next.filter((pair) => seen.has(pair.pairId))).toEqual([]);
  await answer(planner, more.next[0]?.pairId ?? '', 'second', 50);
  expect(await dealTaste(planner, workspaceId, CALM)).toMatchObject({ round: 2, done: 1 });
  // The calm ones run out; the sensitive ones are there for whoever asks.
  const rest = await dealTaste(planner, workspaceId, { more: false, sensitive: true });
  expect(rest).toMatchObject({ left: PAIRS - 11, sensitive: 2 });
});

test('a colleague’s answers are nobody’s to read; three of them make a crowd, which opens with one’s own answer', async () => {
  const pair = pairId(PAIRS);
  const people = await Promise.all(
    ['one', 'two', 'three'].map((name) => join(`${name}@fernhill.example`, 'strategist')),
  );
  const [one, two, three] = people as [Db, Db, Db];
  await answer(one, pair, 'first', 90);
  await answer(two, pair, 'second', 60);
  await answer(owner, pair, 'first', 70);
  expect((await getTasteReveal(owner, workspaceId, pair))?.crowd).toEqual({ n: 2 });
  expect((await getTasteRecord(owner, workspaceId)).at(-1)?.crowdFirst).toBeNull();
  await answer(three, pair, 'first', 80);
  const crowd = (await getTasteReveal(owner, workspaceId, pair))?.crowd;
  expect([crowd?.n, crowd?.pickedFirst]).toEqual([3, 2]);
  expect(crowd?.first).toBeCloseTo((0.9 + 0.4 + 0.8) / 3, 10);
  expect((await getTasteRecord(owner, workspaceId)).at(-1)?.crowdFirst).toBeCloseTo(0.7, 10);

  const rows = await owner.from('taste_answers').select('pair_id').eq('workspace_id', workspaceId);
  expect(rows.data).toEqual([{ pair_id: pair }]);
  expect(await getTasteReveal(marketer, workspaceId, pair)).toBeNull();
});

test('a viewer looks and answers nothing; what does not fit is refused at its field', async () => {
  const viewer = await join('viewer@fernhill.example', 'viewer');
  const { next } = await dealTaste(viewer, workspaceId, CALM);
  const pair = next[0]?.pairId ?? '';
  expect(next).toHaveLength(10);
  await expect(answer(viewer, pair, 'first', 60)).rejects.toSatisfy(refused('forbidden'));
  await expect(answer(owner, pair, 'third' as Side, 60)).rejects.toMatchObject({
    fields: { pick: 'Pick one of the two headlines.' },
  });
  await expect(answer(owner, pair, 'first', 75 as SurenessStep)).rejects.toMatchObject({
    fields: { sureness: 'Say how sure you are.' },
  });
  await expect(answer(owner, newId(), 'first', 60)).rejects.toSatisfy(refused('not_found'));
});

test('another workspace has its own crowd, and a person who works in both is not dealt a pair twice', async () => {
  const other = newId();
  await owner.rpc('create_workspace', {
    p_id: other,
    p_name: 'Second',
    p_slug: 'second',
    p_brand_name: 'Second',
    p_currency: 'EUR',
    p_time_zone: 'Europe/Dublin',
    p_locale: 'en-IE',
  });
  const here = await dealTaste(owner, workspaceId, { more: false, sensitive: true });
  const there = await dealTaste(owner, other, { more: false, sensitive: true });
  expect([there.done, there.left]).toEqual([0, here.left]);
  await expect(dealTaste(marketer, other, CALM)).rejects.toSatisfy(refused('forbidden'));
  await expect(answer(marketer, pairId(3), 'first', 60, other)).rejects.toSatisfy(refused('forbidden'));
  await expect(getTasteRecord(marketer, other)).rejects.toSatisfy(refused('forbidden'));
});

test('the pairs of a day are the member’s own day, and yesterday’s unfinished ten is over', async () => {
  const late = await join('late@fernhill.example', 'marketer');
  const [pair] = (await dealTaste(late, workspaceId, CALM)).next;
  await answer(late, pair?.pairId ?? '', 'first', 60);
  const { day } = await dealTaste(late, workspaceId, CALM);
  await stack.sql(`update private.clock set shift = interval '1 day'`);
  const tomorrow = await dealTaste(late, workspaceId, CALM);
  await stack.sql(`update private.clock set shift = interval '0'`);
  expect([tomorrow.day > day, tomorrow.done, tomorrow.next.length]).toEqual([true, 0, 10]);
  expect(tomorrow.next.some((one) => one.pairId === pair?.pairId)).toBe(false);
});
