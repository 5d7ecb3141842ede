import { expect, test } from 'vitest';
import { lessonState, lessonsTitle, reachOf, strengthOf } from './words';

test('a lesson is what it is today: it expires by itself', () => {
  const on = (status: 'accepted' | 'draft' | 'reopened', expiresOn: string) =>
    lessonState({ status, expiresOn }, '2026-06-01');

  expect(on('accepted', '2027-01-01')).toBe('holds');
  expect(on('accepted', '2026-06-30')).toBe('soon');
  expect(on('accepted', '2026-06-01')).toBe('expired');
  expect(on('draft', '2026-06-02')).toBe('judge');
  expect(on('reopened', '2027-01-01')).toBe('reopened');
});

test('a reopened lesson’s strength is suspended, a closed one has none', () => {
  expect(strengthOf({ status: 'reopened', strength: 'strong' })).toEqual({ dashes: 0, words: 'suspended' });
  expect(strengthOf({ status: 'retired', strength: 'strong' }).dashes).toBe(0);
  expect(strengthOf({ status: 'accepted', strength: 'moderate' }).dashes).toBe(2);
});

test('the title is the finding', () => {
  expect(lessonsTitle({})).toBe('No lesson yet.');
  expect(lessonsTitle({ accepted: 7, reopened: 1 })).toBe('Eight lessons, one reopened.');
  expect(lessonsTitle({ draft: 1 })).toBe('One lesson, one to judge.');
  expect(lessonsTitle({ accepted: 2 })).toBe('Two lessons, all accepted.');
});

test('one scale holds every interval of a page', () => {
  expect(reachOf([null, { low: -0.1, high: 0.19 }])).toBe(0.2);
  expect(reachOf([{ low: -0.1, high: 0.3 }])).toBe(0.5);
});
