import { expect, test } from 'vitest';
import { lineDiff } from './line-diff';

test('a changed line goes and comes; lines around it keep their numbers in the newer text', () => {
  expect(
    lineDiff('You write.\nKeep it short.\nReturn n.', 'You write.\nAt most 30.\nOne point each.\nReturn n.'),
  ).toEqual([
    { kind: 'same', text: 'You write.', n: 1 },
    { kind: 'removed', text: 'Keep it short.', n: null },
    { kind: 'added', text: 'At most 30.', n: 2 },
    { kind: 'added', text: 'One point each.', n: 3 },
    { kind: 'same', text: 'Return n.', n: 4 },
  ]);
  expect(lineDiff('a', 'a')).toEqual([{ kind: 'same', text: 'a', n: 1 }]);
});
