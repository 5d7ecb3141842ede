import { expect, test } from 'vitest';
import { splitSpend } from './split-spend';

test('a daily spend is divided as it was spent, in whole cents that add up', () => {
  const parts = splitSpend(100_000_000n, [10_000_000n, 20_000_000n]);
  expect(parts).toEqual([33_330_000n, 66_670_000n]);
  expect(splitSpend(10_000_000n, [0n, 0n])).toEqual([5_000_000n, 5_000_000n]);
  expect(splitSpend(10_000_000n, [])).toEqual([]);
});
