import type { Comment } from '@upbeat/db/comments/row';
import { expect, test } from 'vitest';
import { placeOf } from './anchors';
import { completeMention, mentionable, mentionAt, mentionsIn, piecesOf } from './mentions';
import { threadsAt, threadsOf } from './threads';

const MEMBERS = [
  { id: 'ana', name: 'Ana' },
  { id: 'anab', name: 'Ana Brandt' },
  { id: 'leila', name: 'Leila Haddad' },
];
const comment = (id: string, more: Partial<Comment> = {}): Comment => ({
  id,
  parentId: null,
  anchor: null,
  text: 'Words',
  version: 1,
  mentions: [],
  authorId: 'ana',
  author: 'Ana',
  guest: null,
  at: '2026-11-24T09:40:00Z',
  editedAt: null,
  deletedAt: null,
  rowVersion: 1,
  resolvedAt: null,
  resolvedBy: null,
  ...more,
});

test('words are found where they stand now: moved along, in another entry, the nearest of several, or gone', () => {
  const anchor = { field: 'headline', entry: 0, start: 4, quote: 'fee' };
  expect(placeOf(anchor, { headline: ['The fee first'] })).toMatchObject({ entry: 0, start: 4, end: 7 });
  expect(placeOf(anchor, { headline: ['fee then the fee then fee'] })).toMatchObject({ entry: 0, start: 0 });
  expect(placeOf({ ...anchor, start: 12 }, { headline: ['fee then the fee then fee'] })).toMatchObject({ start: 13 });
  expect(placeOf(anchor, { headline: ['New', 'See the fee'] })).toMatchObject({ entry: 1, start: 8 });
  expect(placeOf(anchor, { headline: ['Nothing'] })).toEqual({ kind: 'gone' });
  expect(placeOf(anchor, {})).toEqual({ kind: 'gone' });
});

test('a comment on a whole entry stays with its place in the list, and is gone with it', () => {
  const anchor = { field: 'headline', entry: 1, start: null, quote: '' };
  expect(placeOf(anchor, { headline: ['a', 'b'] })).toMatchObject({ kind: 'entry', entry: 1 });
  expect(placeOf(anchor, { headline: ['a'] })).toEqual({ kind: 'gone' });
  expect(placeOf(null, {})).toEqual({ kind: 'copy' });
});

test('threads keep their numbers; a deleted one stays only for its replies', () => {
  const anchor = { field: 'headline', entry: 0, start: null, quote: '' };
  const threads = threadsOf(
    [
      comment('a', { deletedAt: 'x', text: '' }),
      comment('b', { deletedAt: 'x', text: '' }),
      comment('b1', { parentId: 'b' }),
      comment('b2', { parentId: 'b', deletedAt: 'x', text: '' }),
      comment('c', { anchor, resolvedAt: 'x' }),
    ],
    { headline: ['One'] },
  );
  expect(threads.map(({ number, replies, isResolved }) => [number, replies.length, isResolved])).toEqual([
    [2, 1, false],
    [3, 0, true],
  ]);
  expect(threadsAt(threads, 'headline', 0).map(({ number }) => number)).toEqual([3]);
});

test('a mention is offered where one begins after a blank, and not inside an address', () => {
  expect(mentionAt('Hello @le', 9)).toEqual({ at: 6, text: 'le' });
  expect(mentionAt('@Ana Br', 7)).toEqual({ at: 0, text: 'Ana Br' });
  expect(mentionAt('mail@le', 7)).toBeNull();
  expect(mentionAt('@Ana Brandt says', 16)).toBeNull();
  expect(mentionable(MEMBERS, 'br').map(({ id }) => id)).toEqual(['anab']);
  expect(mentionable(MEMBERS, '').length).toBe(3);
  expect(completeMention('Hello @le there', { at: 6, text: 'le' }, 'Leila Haddad')).toEqual({
    text: 'Hello @Leila Haddad there',
    caret: 20,
  });
});

test('mentions in a text are the longest names that fit, each person once', () => {
  expect(mentionsIn('@Ana Brandt and @Ana, @Ana!', MEMBERS)).toEqual(['anab', 'ana']);
  expect(mentionsIn('@Anabel', MEMBERS)).toEqual([]);
  expect(piecesOf('Ask @Ana.', MEMBERS)).toEqual([
    { text: 'Ask ', id: null },
    { text: '@Ana', id: 'ana' },
    { text: '.', id: null },
  ]);
});
