import { expect, test } from 'vitest';
import { logT } from '../suggest/outcome-forecast';
import { steadyArm } from '../test-support/steady-arm';
import { forecastPercentile } from './forecast-percentile';
import { frozenQuantile } from './frozen-forecast';
import { groupEffect } from './group-effect';
import { measuredChange } from './measured-change';
import { replaySpendMove } from './moved-spend';

const days = (n: number, numerator: number, denominator: number) =>
  Array.from({ length: n }, (_, at) => ({ numerator: numerator + (at % 2 === 0 ? 1 : -1), denominator }));

test('after over before: sums over sums, with an interval round it', () => {
  const found = measuredChange(days(14, 120, 1000), days(28, 100, 1000));
  expect(found?.ratio).toBeCloseTo(1.2, 10);
  expect(found?.low).toBeLessThan(1.2);
  expect(found?.high).toBeGreaterThan(1.2);
  expect(measuredChange(days(4, 120, 1000), days(28, 100, 1000))).toBeNull();
  const nothing = Array.from({ length: 14 }, () => ({ numerator: 0, denominator: 1000 }));
  expect(measuredChange(nothing, days(28, 100, 1000))?.ratio).toBeCloseTo(0.5 / 14_000 / 0.1, 10);
  expect(measuredChange(days(14, 100, 1000), nothing)).toBeNull();
});

test('one arm against the others, and against the mix it is part of', () => {
  const arms = [
    steadyArm('A', 14, { clicks: 100 }),
    steadyArm('B', 14, { clicks: 150 }),
    steadyArm('C', 14, { clicks: 100 }),
  ];
  const ask = { arms, metric: 'ctr' as const, inside: new Set(['B']) };
  const others = groupEffect({ ...ask, against: 'others' });
  expect(others?.ratio).toBeCloseTo(1.5, 2);
  expect(others?.low).toBeGreaterThan(1.3);
  expect(others?.dates).toHaveLength(14);
  expect(others).toMatchObject({ inside: { exposure: 70_000 }, outside: { exposure: 140_000 } });
  expect(groupEffect({ ...ask, against: 'all' })?.ratio).toBeCloseTo(450 / 350, 2);
  const apart = { ...steadyArm('A', 7, {}), days: steadyArm('A', 28, {}).days.slice(21) };
  expect(groupEffect({ ...ask, arms: [apart, steadyArm('B', 7, {})], against: 'others' })).toBeNull();
});

test('money that was not moved: the arithmetic of the move on the days without it', () => {
  const arms = [steadyArm('dear', 28, { conversions: 5 }), steadyArm('cheap', 28, { conversions: 25 })];
  const input = { arms, metric: 'conversions' as const, seed: 's' };
  const known = 1 + (25 * (1.2 ** 0.7 - 1) + 5 * (0.8 ** 0.7 - 1)) / 30;
  const found = replaySpendMove(input, { from: 'dear', to: 'cheap', amount: 20_000_000n });
  expect(Math.abs((found?.ratio ?? 0) - known)).toBeLessThan(0.01);
  const more = replaySpendMove(input, { from: null, to: 'cheap', amount: 20_000_000n });
  expect(more?.ratio).toBeGreaterThan(found?.ratio ?? 2);
  expect(replaySpendMove({ ...input, arms: arms.slice(0, 1) }, { from: null, to: 'dear', amount: 1n })).toBeNull();
});

test('the percentile undoes the quantile, for every shape', () => {
  const shape = { mu: 0.1, sigma: 0.2, df: 8 };
  for (const distribution of [
    logT(0.1, 0.2, 8),
    { kind: 'lognormal' as const, mu: 0.1, sigma: 0.2 },
    { kind: 'blend' as const, weight: 0.3, first: shape, second: { mu: 0, sigma: 0.1, df: null } },
  ])
    for (const p of [0.03, 0.5, 0.9])
      expect(forecastPercentile(distribution, frozenQuantile(distribution, p))).toBeCloseTo(p, 6);
});
