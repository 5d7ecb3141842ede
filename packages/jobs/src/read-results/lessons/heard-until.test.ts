import { newId } from '@upbeat/core/ids';
import { expect, test } from 'vitest';
import { sourceKey } from './draft-lesson';
import { heardUntil } from './heard-until';

const [a, b, c, d] = [newId(), newId(), newId(), newId()] as const;
const lesson = (...sources: string[]) => ({ sources, learntOn: '2026-10-25' });

test('nothing up to the day it was learnt on is heard again', () => {
  expect(heardUntil(lesson(), [a, b])).toBe('2026-10-26');
  expect(heardUntil(lesson(sourceKey([c, d], '2026-11-20')), [a, b])).toBe('2026-10-26');
});

test('the days of a placement speak once, also when another joins it', () => {
  const heard = lesson(sourceKey([a, b], '2026-11-15'));
  expect(heardUntil(heard, [b, a])).toBe('2026-11-16');
  expect(heardUntil(heard, [a, b, c])).toBe('2026-11-16');
  expect(heardUntil(heard, [a, c])).toBe('2026-11-16');
});

test('a group of many placements is known again, also when one joins it', () => {
  const many = Array.from({ length: 40 }, () => newId());
  const heard = lesson(sourceKey(many, '2026-11-15'));
  expect(heardUntil(heard, many.toReversed())).toBe('2026-11-16');
  expect(heardUntil(heard, [...many, a])).toBe('2026-11-16');
});

test('a group of too many to name is known again by its digest, in the same company', () => {
  const crowd = Array.from({ length: 700 }, () => newId());
  expect(heardUntil(lesson(sourceKey(crowd, '2026-11-15')), crowd.toReversed())).toBe('2026-11-16');
});
