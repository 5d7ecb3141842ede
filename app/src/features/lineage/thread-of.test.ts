import type { LineageRow } from '@upbeat/db/lineage/get-lineage';
import { expect, test } from 'vitest';
import { threadOf } from './thread-of';

const row = (depth: number, noun: LineageRow['noun'], id: string, status: string | null = null): LineageRow => ({
  depth,
  noun,
  id,
  label: `The ${noun} ${id}`,
  status,
  at: null,
});
const base = '/w/harbour';

test('stations run from the furthest evidence over here to what is not yet played', () => {
  const rows = [
    row(0, 'idea', 'i'),
    row(-1, 'run', 'r', 'done'),
    row(-2, 'brief', 'b'),
    row(1, 'content_piece', 'p', 'email'),
  ];
  const items = threadOf(rows, { base });

  expect(items.map((item) => item.to)).toEqual([
    '/w/harbour/briefs/b',
    '/w/harbour/runs/r',
    undefined,
    '/w/harbour/pieces/p',
    undefined,
  ]);
  expect(items[2]).toMatchObject({ title: 'The idea i', place: 'here' });
  expect(items[3]?.note).toBe('Content piece, e-mail');
  expect(items.at(-1)).toMatchObject({
    title: 'Placement, results, suggestion, decision, outcome, lesson',
    place: 'next',
  });
});

test('many rows of one kind are counted, not listed', () => {
  const many = Array.from({ length: 9 }, (_, n) => row(1, 'idea', String(n)));
  const items = threadOf([row(0, 'library_reference', 'x'), ...many], { base, here: 'This reference' });

  expect(items.map((item) => item.title)).toEqual([
    'This reference',
    'The idea 0',
    'The idea 1',
    'The idea 2',
    '6 more ideas',
    'Copy, placement, results, suggestion, decision, outcome, lesson',
  ]);
});

test('a thread that reached its lesson has nothing left to play', () => {
  expect(threadOf([row(0, 'import', 'm')], { base }).at(-1)?.title).toBe('Suggestion, decision, outcome, lesson');
  expect(threadOf([row(0, 'lesson', 'l')], { base }).map((item) => item.place)).toEqual(['here']);
  expect(threadOf([], { base })).toEqual([]);
});
