import { expect, test } from 'vitest';
import { bootstrapMean, editEffort } from './edit-effort';

test.each([
  ['See every fee before you pay', 'See every fee before you pay', 0],
  ['See every fee before you pay', 'See every price before you pay', 1 / 6],
  ['See every fee', 'See every fee before you pay', 3 / 6],
  ['One two', 'Three four', 1],
  ['', 'Three', 1],
  ['', '', 0],
])('%j to %j takes %d of the words', (before, after, effort) => {
  expect(editEffort(before, after)).toBeCloseTo(effort, 12);
});

test('the bootstrap interval holds the mean, narrows with more values and comes out the same again', () => {
  const few = bootstrapMean([0, 0, 0.1, 0.4, 0.2], 1);
  const many = bootstrapMean(Array.from({ length: 20 }, () => [0, 0, 0.1, 0.4, 0.2]).flat(), 1);

  expect(few?.value).toBeCloseTo(0.14, 12);
  expect(few && few.low < few.value && few.value < few.high).toBe(true);
  expect((many?.high ?? 1) - (many?.low ?? 0)).toBeLessThan((few?.high ?? 0) - (few?.low ?? 0));
  expect(bootstrapMean([0, 0, 0.1, 0.4, 0.2], 1)).toEqual(few);
  expect(bootstrapMean([], 1)).toBeNull();
});
