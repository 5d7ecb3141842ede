import { expect, test } from 'vitest';
import { clopperPearson } from './clopper-pearson';

// Expected values: scipy.stats.binomtest(k, n).proportion_ci(method='exact').
test.each([
  [160, 200, 0.7377736354103999, 0.8531055117842555],
  [3, 200, 0.003104107621555085, 0.043208281917709784],
  [0, 50, 0.0, 0.07112173646420458],
  [50, 50, 0.9288782635357954, 1.0],
  [7, 10, 0.3475471499399921, 0.9332604888222655],
])('%d of %d', (successes, trials, low, high) => {
  const interval = clopperPearson(successes, trials);
  expect(interval?.low).toBeCloseTo(low, 9);
  expect(interval?.high).toBeCloseTo(high, 9);
});

test('nothing observed, nothing said', () => {
  expect(clopperPearson(0, 0)).toBeNull();
  expect(clopperPearson(3, 2)).toBeNull();
});
