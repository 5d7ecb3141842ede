import { expect, test } from 'vitest';
import { inflationOfDays, readTestCounts } from './experiment-counts';
import type { CountedArm } from './experiment-counts';

const DAYS = Array.from({ length: 14 }, (_, n) => `2026-01-${String(n + 1).padStart(2, '0')}`);
const waves = (wave: number) =>
  DAYS.flatMap((date, n) => [
    { armId: 'a', date, trials: 1000, successes: 20 + (n % 2 === 0 ? wave : -wave) },
    { armId: 'b', date, trials: 1000, successes: 20 + (n % 2 === 0 ? -wave : wave) },
  ]);
const arm = (armId: string, users: number, successes: number): CountedArm => ({
  armId,
  share: 0.5,
  users,
  trials: users,
  successes,
});

test('days that differ by more than chance weigh counts less; a few days tell nothing', () => {
  expect(inflationOfDays(['a', 'b'], waves(1))).toBeLessThan(1.05);
  expect(inflationOfDays(['a', 'b'], waves(14))).toBeGreaterThan(2);
  expect(inflationOfDays(['a', 'b'], waves(14).slice(0, 6))).toBe(1);
});

test('the planned share is held against a split at random, and against no other', () => {
  const counts = { daily: waves(1), days: 14, minimumDays: 14, minimumTrialsEach: 1000 };
  const arms = [arm('a', 14_000, 280), arm('b', 9000, 240)] as const;

  expect(readTestCounts({ ...counts, arms, randomised: true }).reading.state).toBe('split_broken');
  const loose = readTestCounts({ ...counts, arms, randomised: false }).reading;
  expect(loose).toMatchObject({ state: 'shown', split: { p: 1, broken: false } });
  expect(loose.state === 'shown' && loose.readings[0]?.says).toBe('clearly_better');
});

test('thirteen days with something counted are no fourteen', () => {
  const arms = [arm('a', 14_000, 280), arm('b', 14_000, 340)] as const;
  const { reading } = readTestCounts({
    arms,
    daily: waves(1),
    days: 13,
    randomised: true,
    minimumDays: 14,
    minimumTrialsEach: 1000,
  });

  expect(reading).toMatchObject({ state: 'hidden', missingDays: 1 });
});
