import type { CopyFields } from '@upbeat/core/channels';
import { expect, test } from 'vitest';
import { applyFixes, applyFixNow } from './apply-fixes';
import { combination, countCombinations } from './combinations';
import { copyAsText } from './copy-as-text';
import { moveEntry, removeEntry, setEntry } from './edit-copy';
import { change, startHistory, undo } from './edit-history';
import { SaveSchema } from './forms';
import { previewFix } from './fix-preview';
import { findClashes, settleClashes } from './merge-copy';
import { shiftSpans } from './shift-spans';
import { siteOf } from './site-of';

test('a merge offers the side that alone changed, and loses no word of either', () => {
  const base = { headline: ['A', 'B', 'C'], path1: ['p'] };
  const mine = { headline: ['A1', 'B', 'C1'], path1: ['p'] };
  const theirs = { headline: ['A', 'B2', 'C2'], path1: ['p'], path2: ['new'] };
  const clashes = findClashes(base, mine, theirs);

  expect(clashes.map(({ id, offered }) => [id, offered])).toEqual([
    ['headline:0', 'mine'],
    ['headline:1', 'theirs'],
    ['headline:2', 'mine'],
    ['path2', 'theirs'],
  ]);
  expect(settleClashes(mine, clashes, {})).toEqual({ headline: ['A1', 'B2', 'C1'], path1: ['p'], path2: ['new'] });
  expect(settleClashes(mine, clashes, { 'headline:2': 'theirs', path2: 'mine' })['headline']).toEqual([
    'A1',
    'B2',
    'C2',
  ]);
});

test('a list that grew or shrank in one window clashes as a whole', () => {
  const clashes = findClashes({ headline: ['A', 'B'] }, { headline: ['A', 'B', 'C'] }, { headline: ['A', 'B2'] });

  expect(clashes).toMatchObject([
    { id: 'headline', index: null, mine: ['A', 'B', 'C'], theirs: ['A', 'B2'], offered: 'mine' },
  ]);
});

test('typing in one entry is one step back, everything else is its own', () => {
  const start = startHistory({ headline: ['A'] });
  let history = change(start, setEntry(start.fields, 'headline', 0, 'Ab'), 'headline:0');
  history = change(history, setEntry(history.fields, 'headline', 0, 'Abc'), 'headline:0');
  history = change(history, { headline: ['Abc', ''] }, null);

  history = undo(history);
  expect(history.fields).toEqual({ headline: ['Abc'] });
  history = undo(history);
  expect(history.fields).toEqual({ headline: ['A'] });
  expect(undo(history)).toBe(history);
});

test('entries move within their list and no further', () => {
  const fields: CopyFields = { headline: ['A', 'B', 'C'] };

  expect(moveEntry(fields, 'headline', 2, -1)['headline']).toEqual(['A', 'C', 'B']);
  expect(moveEntry(fields, 'headline', 0, -1)).toBe(fields);
  expect(removeEntry(fields, 'headline', 1)['headline']).toEqual(['A', 'C']);
});

test('marks follow their words while one types before or after them, and go where their own words change', () => {
  const spans = [{ start: 4, end: 8 }];

  expect(shiftSpans('See free fees', 'See more free fees', spans)).toEqual([{ start: 9, end: 13 }]);
  expect(shiftSpans('See free fees', 'See free fees now', spans)).toEqual(spans);
  expect(shiftSpans('See free fees', 'See fre fees', spans)).toEqual([]);
});

test('a fix found a moment ago lands on its words where they stand now, or nowhere', () => {
  const fix = { kind: 'replace' as const, span: { field: 'headline', index: 0, start: 8, end: 10 }, text: '.' };
  const checked = { headline: ['Try now!!!'] };

  expect(
    applyFixNow(
      { headline: ['Do try now!!!'] },
      { headline: ['Try now!!!'] },
      { ...fix, span: { ...fix.span, start: 7 } },
    ),
  ).toEqual({
    headline: ['Do try now.'],
  });
  const gone = { headline: ['Other'] };
  expect(applyFixNow(gone, checked, fix)).toBe(gone);
});

test('all safe fixes are applied one after another; one that helps nothing is left', async () => {
  const span = (at: number) => ({ field: 'headline', index: 0, start: at, end: at + 1 });
  const check = async (fields: CopyFields) => {
    const text = fields['headline']?.[0] ?? '';
    const findings = [...text].flatMap((letter, at) =>
      letter === '!' || letter === '?'
        ? [
            {
              id: `${letter}:${at}`,
              severity: 'warn' as const,
              title: '',
              detail: '',
              source: '',
              checkedAt: null,
              ruleId: null,
              span: span(at),
              fix: { kind: 'replace' as const, span: span(at), text: letter === '!' ? '' : '??' },
            },
          ]
        : [],
    );
    return { findings, blocking: 0 };
  };

  expect(await applyFixes({ headline: ['Now! Or? Never!!'] }, check)).toEqual({
    fields: { headline: ['Now Or? Never'] },
    applied: 3,
  });
});

test('a fix over a whole entry shows only the words it changes', () => {
  const text = 'Know the Price of Every Payment';
  const span = { field: 'headline', index: 0, start: 0, end: text.length };

  expect(previewFix(text, { kind: 'replace', span, text: 'Know Price of Every Payment' })).toEqual({
    before: 'Know ',
    remove: 'the',
    insert: undefined,
    after: 'Price of Every Payment',
  });
});

test('combinations are counted and each is met once', () => {
  const items = ['a', 'b', 'c', 'd', 'e'];
  const all = Array.from({ length: countCombinations(5, 3) }, (_, rank) => combination(items, 3, rank).join(''));

  expect(countCombinations(15, 3)).toBe(455);
  expect(all).toEqual(['abc', 'abd', 'abe', 'acd', 'ace', 'ade', 'bcd', 'bce', 'bde', 'cde']);
  expect(combination(['a'], 3, 7)).toEqual(['a']);
});

test('only web addresses have a site', () => {
  expect(siteOf('https://www.harbour.example/fees')).toBe('harbour.example');
  expect(siteOf('javascript:alert(1)')).toBe('');
  expect(siteOf('not an address')).toBe('');
});

test('an autosave takes fields that a channel has, bounded, and nothing else', () => {
  const ok = { rowVersion: 1, fields: { headline: ['A'] } };

  expect(SaveSchema.parse(ok)).toEqual(ok);
  for (const bad of [
    { ...ok, fields: { headline: ['A'], __proto__2: ['x'] } },
    { ...ok, fields: { headline: ['A'.repeat(1_001)] } },
    { ...ok, fields: { headline: Array.from({ length: 31 }, () => 'A') } },
    { ...ok, fields: { headline: 'A' } },
    { ...ok, provenance: [] },
    { ...ok, rowVersion: 0 },
  ])
    expect(SaveSchema.safeParse(bad).success, JSON.stringify(bad).slice(0, 80)).toBe(false);
});

test('copy as text names every written line', () => {
  const text = copyAsText('google_rsa', 'Ad', { headline: ['One', ' '], final_url: ['https://a.example'] });

  expect(text).toBe('Ad (Google search ad)\n\nHeadline 1: One\nFinal URL: https://a.example');
});
