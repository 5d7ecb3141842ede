import { expect, test } from 'vitest';
import { liveLessons } from './lessons';

test('over half a year of weekly looks a lesson of nothing is seldom strong, a true one is seldom reopened, a false one is found out', () => {
  const share = (n: number, of: number) => n / of;
  const nothing = liveLessons(0, 100);
  expect(share(nothing.drafted, nothing.lessons)).toBeLessThanOrEqual(0.03);
  expect(share(nothing.strong, nothing.lessons)).toBeLessThanOrEqual(0.05);
  const small = liveLessons(0.05, 100);
  expect(share(small.reopened, small.lessons)).toBeLessThanOrEqual(0.03);
  const good = liveLessons(0.15, 60);
  expect(share(good.strong, good.lessons)).toBeGreaterThan(0.9);
  expect(good.reopened).toBe(0);
  const wrong = liveLessons(-0.15, 60);
  expect(share(wrong.reopened, wrong.lessons)).toBeGreaterThan(0.9);
  expect(wrong.strong).toBe(0);
}, 60_000);
