import { expect, test } from 'vitest';
import { unfairCoverage } from './coverage';

test.each([
  ['data began within the period before', 27, 28, '2026-09-02', true],
  ['two days of twenty-eight', 2, 28, '2026-01-01', true],
  ['just under nine in ten', 25, 28, '2026-01-01', true],
  ['just over nine in ten', 26, 28, '2026-01-01', false],
  ['data from the first day on', 28, 28, '2026-09-01', false],
  ['this period being the thin one', 28, 3, '2026-01-01', true],
  ['nothing now', 0, 0, '2026-09-20', false],
])('%s: %i days before against %i', (_, previous, current, firstDay, unfair) => {
  expect(unfairCoverage({ previous, current }, '2026-09-01', firstDay)).toEqual(unfair ? { previous, current } : null);
});
