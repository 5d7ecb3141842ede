import { expect, test } from 'vitest';
import { describeTally, scoreSuggestions } from './suggestions';

test('a few worlds: null ones stay quiet, better variants and unequal channels are found', () => {
  const { nullWorlds, coverage, found } = scoreSuggestions(10);

  expect(nullWorlds.hits).toBeLessThanOrEqual(1);
  expect(found.winners.hits).toBeGreaterThanOrEqual(16);
  expect(found.shifts.hits).toBeGreaterThanOrEqual(5);
  expect(coverage.all.hits / coverage.all.trials).toBeGreaterThan(0.6);
}, 30_000);

test('a share is printed with its exact interval', () => {
  expect(describeTally({ hits: 160, trials: 200 })).toBe('80.0% [73.8%, 85.3%]  160 of 200');
});
