import { expect, test } from 'vitest';
import { dateWords } from './date-words';

const dates = (...values: string[]) => [
  { target: 'date' as const, values },
  { target: 'clicks' as const, values: ['1', '2'] },
];

test('ISO dates are year first, whatever order is taken for the rest', () => {
  expect(dateWords(dates('2026-09-01', '2026-09-02T00:00:00'), 'dmy')).toBe('year first');
  expect(dateWords(dates('20260901', ''), 'mdy')).toBe('year first');
});

test('dates in numbers say the order they are read in; it is open while the question is', () => {
  expect(dateWords(dates('31/12/2026'), 'dmy')).toBe('day first');
  expect(dateWords(dates('12/31/2026'), 'mdy')).toBe('month first');
  expect(dateWords(dates('03/04/2026'), null)).toBeNull();
  expect(dateWords(dates('01.09.2026'), 'dmy')).toBe('day first');
});

test('a named month and mixed forms are called by their names', () => {
  expect(dateWords(dates('Sep 1, 2026'), 'dmy')).toBe('month by name');
  expect(dateWords(dates('2026-09-01', '2/9/2026'), 'dmy')).toBe('year first, or day first');
});
