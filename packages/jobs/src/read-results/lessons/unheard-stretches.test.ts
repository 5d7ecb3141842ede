import { addDays } from '@upbeat/core/clock';
import { newId } from '@upbeat/core/ids';
import { expect, test } from 'vitest';
import { sourceKey } from './draft-lesson';
import { unheardStretches } from './unheard-stretches';

const [a, b, c, d] = [newId(), newId(), newId(), newId()] as const;
const piece = (ids: readonly string[], from: string, to: string) => ({ sourceKey: sourceKey(ids, to), from, to });
const lesson = (...evidence: ReturnType<typeof piece>[]) => ({ evidence, learntOn: '2026-10-25' });
const days = (from: string, n: number) => Array.from({ length: n }, (_, at) => addDays(from, at));
const OCTOBER_20_TO_NOVEMBER_28 = days('2026-10-20', 40);
/** First and last day of each stretch. */
const spans = (...asked: Parameters<typeof unheardStretches>) =>
  unheardStretches(...asked).map((stretch) => `${stretch[0] ?? ''} ${stretch.at(-1) ?? ''}`);

test('nothing up to the day it was learnt on is heard again', () => {
  expect(spans(lesson(), [a, b], OCTOBER_20_TO_NOVEMBER_28)).toEqual(['2026-10-26 2026-11-28']);
  const ofOthers = lesson(piece([c, d], '2026-11-01', '2026-11-20'));
  expect(spans(ofOthers, [a, b], OCTOBER_20_TO_NOVEMBER_28)).toEqual(['2026-10-26 2026-11-28']);
});

test('the days of a placement speak once, also when another joins it', () => {
  const heard = lesson(piece([a, b], '2026-10-26', '2026-11-15'));
  for (const ids of [
    [b, a],
    [a, b, c],
    [a, c],
  ])
    expect(spans(heard, ids, OCTOBER_20_TO_NOVEMBER_28)).toEqual(['2026-11-16 2026-11-28']);
});

test('earlier days that nothing standing covers speak, though later ones have spoken', () => {
  const heard = lesson(piece([a, b], '2026-11-09', '2026-11-15'));
  expect(spans(heard, [a, b], OCTOBER_20_TO_NOVEMBER_28)).toEqual(['2026-10-26 2026-11-08', '2026-11-16 2026-11-28']);
});

test('a gap without data ends no stretch; heard days within it do, so that no two windows overlap', () => {
  const dates = [...days('2026-11-01', 5), ...days('2026-11-15', 5)];
  expect(spans(lesson(), [a, b], dates)).toEqual(['2026-11-01 2026-11-19']);
  const heard = lesson(piece([a, d], '2026-11-08', '2026-11-10'));
  expect(spans(heard, [a, b], dates)).toEqual(['2026-11-01 2026-11-05', '2026-11-15 2026-11-19']);
  expect(unheardStretches(heard, [a, b], dates).flat()).toEqual(dates);
});

test('a group of many placements is known again, also when one joins it', () => {
  const many = Array.from({ length: 40 }, () => newId());
  const heard = lesson(piece(many, '2026-10-26', '2026-11-15'));
  expect(spans(heard, many.toReversed(), OCTOBER_20_TO_NOVEMBER_28)).toEqual(['2026-11-16 2026-11-28']);
  expect(spans(heard, [...many, a], OCTOBER_20_TO_NOVEMBER_28)).toEqual(['2026-11-16 2026-11-28']);
});

test('a group of too many to name is known again by its digest, in the same company', () => {
  const crowd = Array.from({ length: 700 }, () => newId());
  const heard = lesson(piece(crowd, '2026-10-26', '2026-11-15'));
  expect(spans(heard, crowd.toReversed(), OCTOBER_20_TO_NOVEMBER_28)).toEqual(['2026-11-16 2026-11-28']);
});
