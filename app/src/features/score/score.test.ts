import { expect, test } from 'vitest';
import { criticalPath } from './critical-path';
import { shiftOfShares, taskDays, type Played } from './task-days';
import { playerName, taskHref, taskName } from './words';

const at = (day: string) => Date.parse(`${day}T12:00:00Z`);
const linked = (key: string, after: string | null, day = '2026-11-01') => ({ key, after, started: at(day) });

test('the critical path is the longest chain of foreign keys, of equals the one that reaches furthest', () => {
  expect(
    criticalPath([
      linked('brief', null),
      linked('run', 'brief'),
      linked('one', 'run', '2026-11-02'),
      linked('two', 'run', '2026-11-03'),
      linked('alone', null, '2026-12-01'),
    ]),
  ).toEqual(['brief', 'run', 'two']);
});

test('a chain that is cut, alone or closed in a circle is no trap', () => {
  expect(criticalPath([linked('a', 'cut away'), linked('b', null)])).toEqual([]);
  expect(criticalPath([linked('a', 'b'), linked('b', 'a')])).toHaveLength(2);
  expect(criticalPath([])).toEqual([]);
});

const played = (level: 1 | 2 | 3, from: string, more: Partial<Played> = {}): Played => ({
  level,
  started: at(from),
  ended: null,
  state: 'done',
  ...more,
});

test('task-days: a moment counts its day, a held task every day up to today, what is planned none', () => {
  const weeks = taskDays(
    [
      played(3, '2026-11-09'),
      played(2, '2026-11-13', { ended: at('2026-11-17') }),
      played(1, '2026-11-18', { state: 'held' }),
      played(1, '2026-11-30', { state: 'planned' }),
    ],
    { from: '2026-11-09', to: '2026-12-31' },
    at('2026-11-20'),
  );
  expect(weeks).toEqual([
    { week: '2026-11-09', days: [0, 3, 1], total: 4 },
    { week: '2026-11-16', days: [3, 2, 0], total: 5 },
  ]);
  expect(shiftOfShares(weeks)).toEqual({ before: [0, 0.75, 0.25], since: [0.6, 0.4, 0], from: '2026-11-16' });
});

test('one week of work is no shift, and a window that begins after today has no weeks', () => {
  const weeks = taskDays([played(3, '2026-11-09')], { from: '2026-11-09', to: '2026-11-30' }, at('2026-11-20'));
  expect(shiftOfShares(weeks)).toBeNull();
  expect(taskDays([played(3, '2026-11-09')], { from: '2027-01-01', to: '2027-03-31' }, at('2026-11-20'))).toEqual([]);
});

test('tasks are named and lead to their pages', () => {
  expect(taskName({ kind: 'brand_rules', name: null, n: 6 })).toBe('Brand rules, 6');
  expect(taskName({ kind: 'ideas', name: 'Fees', n: 12 })).toBe('12 ideas, Fees');
  expect(taskName({ kind: 'runs', name: 'draft-ideas', n: 1 })).toBe('Drafting ideas');
  expect(taskName({ kind: 'runs', name: 'draft-ideas:failed', n: 1 })).toBe('Drafting ideas, failed');
  expect(taskHref({ kind: 'outcomes', subjectId: 'd', campaignId: null })).toBe('decisions/d');
  expect(taskHref({ kind: 'variants', subjectId: 'v', campaignId: 'c' })).toBe('variants/v');
  expect(playerName({ actorKind: 'person', actor: null })).toBe('A former member');
});
