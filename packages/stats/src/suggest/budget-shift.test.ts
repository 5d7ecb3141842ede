import { expect, test } from 'vitest';
import { steadyArm } from '../test-support/steady-arm';
import { readBudgetShift } from './budget-shift';
import { response } from './efficiency';
import { readSpendMore } from './spend-more';
import { SHIFT_STEPS } from './thresholds';

const dear = (days = 28) => steadyArm('dear', days, { conversions: 5 }, 'Meta Ads');
const cheap = (days = 28) => steadyArm('cheap', days, { conversions: 25 }, 'Google Ads');

test('money moves to where it brings more: bounded, the total unchanged, undone to the micro', () => {
  const reading = readBudgetShift({ arms: [dear(), cheap()], metric: 'conversions', seed: 's' });
  if (reading.state !== 'suggested') throw new Error(reading.state);
  const { suggestion } = reading;
  expect(suggestion).toMatchObject({
    spends: 'better',
    from: 'dear',
    to: 'cheap',
    amount: 20_000_000n,
    share: SHIFT_STEPS[3],
    standsOn: ['window-dear', 'window-cheap'],
    profits: { more: 'Google Ads', less: 'Meta Ads' },
    apply: [
      { armId: 'dear', from: 100_000_000n, to: 80_000_000n },
      { armId: 'cheap', from: 100_000_000n, to: 120_000_000n },
    ],
    undo: [
      { armId: 'dear', from: 80_000_000n, to: 100_000_000n },
      { armId: 'cheap', from: 120_000_000n, to: 100_000_000n },
    ],
  });
  // At the elasticity's mean: (25 (1.2^0.7 - 1) + 5 (0.8^0.7 - 1)) / 30.
  const known = (25 * (1.2 ** 0.7 - 1) + 5 * (0.8 ** 0.7 - 1)) / 30;
  const { relative, perDay } = suggestion.gain;
  expect(Math.abs(relative.mean - known)).toBeLessThan(0.008);
  expect(relative.low).toBeLessThan(known);
  expect(relative.high).toBeGreaterThan(known);
  expect(Math.abs(perDay.mean - 30 * relative.mean)).toBeLessThan(0.1);
});

test('equal returns move nothing', () => {
  const arms = [steadyArm('a', 28, {}), steadyArm('b', 28, {})];
  expect(readBudgetShift({ arms, metric: 'conversions', seed: 's' })).toMatchObject({ state: 'too_close' });
});

test('a small receiver grows by half at most', () => {
  const small = steadyArm('small', 28, { spend: 20_000_000n, conversions: 6 });
  const reading = readBudgetShift({ arms: [dear(), small], metric: 'conversions', seed: 's' });
  if (reading.state !== 'suggested') throw new Error(reading.state);
  expect(reading.suggestion.amount).toBe(10_000_000n);
  expect(reading.suggestion.profits).toEqual({ more: 'Google Ads', less: 'Meta Ads' });
});

test('not enough: conversions and days that are missing; spend without a conversion counts as tried', () => {
  const few = readBudgetShift({
    arms: [steadyArm('a', 10, { conversions: 1 }), steadyArm('b', 10, { conversions: 4 })],
    metric: 'conversions',
    seed: 's',
  });
  // Ten days at the common 2.5 a day would have brought 25 to either.
  expect(few).toEqual({
    state: 'not_enough',
    missing: [{ armId: null, unit: 'days', have: 10, need: 14, missing: 4, daysAtPace: 4 }],
    readyInDays: 4,
  });
  const none = readBudgetShift({
    arms: [steadyArm('a', 28, { conversions: 0 }), steadyArm('b', 28, { conversions: 10 })],
    metric: 'conversions',
    seed: 's',
  });
  expect(none).toMatchObject({ state: 'suggested', suggestion: { from: 'a', to: 'b' } });
});

test('by value, money follows value', () => {
  const rich = steadyArm('rich', 28, { conversions: 8, value: 2_400_000_000n });
  const poor = steadyArm('poor', 28, { conversions: 12, value: 300_000_000n });
  const reading = readBudgetShift({ arms: [rich, poor], metric: 'value', seed: 's' });
  expect(reading).toMatchObject({
    state: 'suggested',
    suggestion: { from: 'poor', to: 'rich', gain: { unit: 'currency units' } },
  });
});

test('returns diminish with the power of spend', () => {
  expect(response(Float64Array.of(0.7), 0.2)[0]).toBeCloseTo(1.2 ** 0.7 - 1, 12);
  expect(response(Float64Array.of(1), -0.2)[0]).toBeCloseTo(-0.2, 12);
});

test('more spend is told apart, held against the target, and says who is paid', () => {
  const input = { arms: [dear(), cheap()], metric: 'conversions' as const, seed: 's' };
  const found = readSpendMore({ ...input, target: 12 });
  if (found.state !== 'suggested') throw new Error(found.state);
  const { suggestion } = found;
  expect(suggestion).toMatchObject({
    kind: 'spend_more',
    spends: 'more',
    to: 'cheap',
    amount: 20_000_000n,
    profits: { more: 'Google Ads' },
    apply: [{ armId: 'cheap', from: 100_000_000n, to: 120_000_000n }],
    undo: [{ armId: 'cheap', from: 120_000_000n, to: 100_000_000n }],
  });
  // 20 more a day for 25 (1.2^0.7 - 1) = 3.4 conversions: 5.9 each.
  expect(Math.abs(suggestion.nextUnit.median - 20 / (25 * (1.2 ** 0.7 - 1)))).toBeLessThan(0.5);
  expect(readSpendMore({ ...input, target: 4 })).toMatchObject({ state: 'too_close' });
});
