import type { Db } from '@upbeat/db/client';
import { answerTaste } from '@upbeat/db/taste/answer-taste';
import { enterWorkspace } from '@upbeat/db/workspaces/enter-workspace';
import { newId } from '@upbeat/core/ids';
import type { TestStack } from '@upbeat/stack/testing/create-test-stack';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestWorkspace } from '../../../../supabase/tests/support/open-test-workspace';
import { revealScreen } from './reveal-screen.server';
import { tasteScreen } from './taste-screen.server';

const PAIRS = 4;
const SENSITIVE = 4;
const pairId = (n: number) => `00000000-0000-5000-a000-00000000000${n}`;
const armId = (n: number, side: number) => `00000000-0000-5000-800${side}-00000000000${n}`;
const TASTE = new URL('http://upbeat.test/w/fernhill/taste');

let stack: TestStack;
let owner: Db;
let viewer: Db;

async function scopeOf(db: Db) {
  const entered = await enterWorkspace(db, 'fernhill');
  if (!entered) throw new Error('no member');

  return { db, ...entered };
}

const screenOf = async (db: Db, query = '') => tasteScreen(await scopeOf(db), new URL(query, TASTE));

beforeAll(async () => {
  const space = await openTestWorkspace('viewer');
  stack = space.stack;
  [owner, viewer] = [space.owner as Db, space.guest as Db];
});
afterAll(() => stack.stop());

test('without the library there is nothing to pick from, and the page says so', async () => {
  expect(await screenOf(owner)).toEqual({ kind: 'absent', base: '/w/fernhill' });
});

test('a pair goes to the page without its result; a skipped one waits; a viewer sees it and may not answer', async () => {
  await stack.sql(`
    insert into public.library_references (id, test_id, arm, headline, impressions, clicks, test_week, arms, rest_impressions, rest_clicks, ctr, ctr_low, ctr_high,
      shrunk_ctr, shrunk_low, lift_clear, field, split)
    select ('00000000-0000-5000-800' || side || '-00000000000' || n)::uuid, 't' || n, side, 'Headline ' || n || ' of side ' || side, 4321, 40 + side * n, 201446, 2, 4000, 40, 0.01,
      0.007, 0.014, 0.01, 0.008, 0, 'money', 'taste'
    from generate_series(1, ${PAIRS}) n, generate_series(1, 2) side`);
  const pairs = Array.from({ length: PAIRS }, (_, at) => ({
    id: pairId(at + 1),
    firstId: armId(at + 1, 1),
    secondId: armId(at + 1, 2),
    firstSure: 0.0271,
    grade: 'near',
    isSensitive: at + 1 === SENSITIVE,
    rankerFirst: 0.6123,
    rankerReasons: [{ kind: 'trait', words: 'shorter', favours: 'first', weight: 0.2 }],
  }));
  await stack.service().rpc('load_taste_pairs', { p_edition: 'one', p_pairs: pairs });

  const screen = await screenOf(owner);
  if (screen.kind !== 'pair') throw new Error(screen.kind);
  expect(screen).toMatchObject({ done: 0, of: 3, round: 1, mayAnswer: true });
  expect(Object.keys(screen.pair).sort()).toEqual(['first', 'pairId', 'second']);
  expect(JSON.stringify(screen)).not.toMatch(/4321|0\.0271|0\.6123|shorter|near/);
  const after = await screenOf(owner, screen.skipTo ?? '');
  expect(after.kind === 'pair' && after.pair.pairId).not.toBe(screen.pair.pairId);

  const looked = await screenOf(viewer);
  expect(looked).toMatchObject({ kind: 'pair', mayAnswer: false });
  expect(await revealScreen(await scopeOf(owner), screen.pair.pairId, TASTE)).toBeNull();
});

test('an answered pair opens with its record; once all are done the page sums up and offers the sensitive ones', async () => {
  const scope = await scopeOf(owner);
  for (let done = 0; done < 3; done += 1) {
    const screen = await screenOf(owner);
    if (screen.kind !== 'pair') throw new Error(screen.kind);
    const { pairId: pair } = screen.pair;
    await answerTaste(owner, scope.workspace.id, newId(), { pairId: pair, pick: 'second', sureness: 80 });
    const opened = await revealScreen(scope, pair, TASTE);
    expect(opened).toMatchObject({
      at: done + 1,
      of: 3,
      isLast: done === 2,
      reveal: { better: 'second', pick: 'second' },
    });
    expect(opened?.record.scores.you).toMatchObject({ n: done + 1, right: done + 1 });
    expect(opened?.record.scores.you.brier).toBeCloseTo(0.04, 12);
  }
  const over = await screenOf(owner);
  if (over.kind !== 'over') throw new Error(over.kind);
  expect([over.rows.length, over.left, over.sensitive]).toEqual([3, 0, 1]);
  expect(over.ten.scores.ranker.right).toBe(0);
  expect(over.rows.every((row) => row.right && row.headline.endsWith('side 2'))).toBe(true);
  expect(await screenOf(owner, over.sensitiveTo)).toMatchObject({ kind: 'pair', pair: { pairId: pairId(SENSITIVE) } });
});
