import { expect, test } from 'vitest';
import { mondayOf, periodChoices, periodOf, weekOf } from './period';

test.each([
  [null, '2026-11-24', '2026-Q4', '2026-10-01', '2026-12-31'],
  ['2026-Q1', '2026-11-24', '2026-Q1', '2026-01-01', '2026-03-31'],
  ['2024', '2026-11-24', '2024', '2024-01-01', '2024-12-31'],
  ['2026-Q5', '2026-02-01', '2026-Q1', '2026-01-01', '2026-03-31'],
  ['1999', '2026-06-30', '2026-Q2', '2026-04-01', '2026-06-30'],
])('%s on %s is %s, from %s to %s', (asked, today, key, from, to) => {
  expect(periodOf(asked, today)).toMatchObject({ key, from, to });
});

test('choices run over the turn of a year, and hold the period that is shown', () => {
  const keys = (asked: string | null) =>
    periodChoices('2026-02-10', periodOf(asked, '2026-02-10')).map((one) => one.key);
  expect(keys(null)).toEqual([
    '2026-Q2',
    '2026-Q1',
    '2025-Q4',
    '2025-Q3',
    '2025-Q2',
    '2025-Q1',
    '2024-Q4',
    '2026',
    '2025',
  ]);
  expect(keys('2021-Q3')[0]).toBe('2021-Q3');
});

test('a week is zoomed to by any of its days, and only where it touches the period', () => {
  const period = periodOf('2026-Q4', '2026-11-24');
  expect(mondayOf('2026-11-29')).toBe('2026-11-23');
  expect(weekOf('2026-11-25', period)).toEqual({ from: '2026-11-23', to: '2026-11-29' });
  expect(weekOf('2026-10-01', period)).toEqual({ from: '2026-09-28', to: '2026-10-04' });
  expect([weekOf('2026-09-20', period), weekOf('2026-02-31', period), weekOf(null, period)]).toEqual([
    null,
    null,
    null,
  ]);
});
