import { expect, test } from 'vitest';
import { scoresOf } from './measure-outcomes';

const frozen = { kind: 'log_t', mu: 0.1, sigma: 0.1, df: 8, p10: 0.97, p50: 1.105, p90: 1.26 } as const;
const forecasts = (...distributions: (typeof frozen | { kind: 'log_t' })[]) => ({
  forecasts: distributions.map((distribution, at) => ({ id: `${at}`, distribution: { ...frozen, ...distribution } })),
});

test('a forecast that has no finite score gets none, and takes no other one’s', () => {
  const poisoned = forecasts(
    { kind: 'log_t', df: 1 } as never,
    { kind: 'log_t', sigma: -0.1 } as never,
    { kind: 'log_t', mu: Number.NaN } as never,
    frozen,
  );
  const scores = scoresOf(poisoned, { basis: 'applied' }, 1.2);
  expect(scores.map((one) => one.forecastId)).toEqual(['3']);
  const sideBySide = { wander: 0, measured: 0.0004 };
  expect(scoresOf(poisoned, { basis: 'counterfactual', sideBySide }, 1.2).map((one) => one.forecastId)).toEqual(['3']);
  expect(scores[0]?.score).toBeGreaterThan(0);
});

test('a replay scores nobody; arms side by side are scored by what a forecast says of that', () => {
  expect(scoresOf(forecasts(frozen), { basis: 'replayed' }, 1.2)).toEqual([]);
  const [before] = scoresOf(forecasts(frozen), { basis: 'applied' }, 1.2);
  const sideBySide = { wander: 0.0096, measured: 0.0004 };
  const [beside] = scoresOf(forecasts(frozen), { basis: 'counterfactual', sideBySide }, 1.2);
  expect(before?.percentile).toBeLessThan(0.8);
  expect(beside?.percentile).toBeGreaterThan(0.98);
});
