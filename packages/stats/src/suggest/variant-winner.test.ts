import { expect, test } from 'vitest';
import { steadyArm } from '../test-support/steady-arm';
import { LEAST_GAIN_WINNER, SURE_WINNER } from './thresholds';
import type { VariantGroup } from './variant-winner';
import { readVariants } from './variant-winner';

const group = (...arms: VariantGroup['arms']): VariantGroup => ({ arms, metric: 'ctr', seed: 's' });

test('a clear winner: what it stands on, how sure, how much, how to apply and undo', () => {
  const reading = readVariants(group(steadyArm('A', 14, { clicks: 100 }), steadyArm('B', 14, { clicks: 150 })));
  if (reading.state !== 'suggested') throw new Error(reading.state);
  const { suggestion } = reading;
  expect(suggestion).toMatchObject({
    kind: 'variant_winner',
    spends: 'better',
    winner: 'B',
    standsOn: ['window-A', 'window-B'],
    profits: null,
    apply: [
      { act: 'pause', armId: 'A' },
      { act: 'keep', armId: 'B' },
    ],
    undo: [
      { act: 'restart', armId: 'A' },
      { act: 'keep', armId: 'B' },
    ],
    gain: { unit: 'clicks' },
  });
  expect(suggestion.probability).toBeGreaterThanOrEqual(SURE_WINNER);
  // 150 over the mean of 100 and 150 is +20%, a little less after pooling; 250 clicks a day make that 50.
  const { relative, perDay } = suggestion.gain;
  expect(relative.mean).toBeGreaterThan(0.17);
  expect(relative.mean).toBeLessThan(0.2);
  expect(relative.low).toBeLessThan(0.19);
  expect(relative.high).toBeGreaterThan(0.19);
  expect(Math.abs(perDay.mean - 250 * relative.mean)).toBeLessThan(0.5);
  expect(suggestion.forecast.distribution.p50).toBeCloseTo(1 + relative.median, 1);
  expect(suggestion.surer.map((way) => way.by)).toEqual(['more_days', 'holdback', 'experiment']);
});

test('not enough: how much is missing of what, and when it is there at this pace', () => {
  const reading = readVariants(
    group(steadyArm('A', 4, { impressions: 400, clicks: 8 }), steadyArm('B', 4, { impressions: 200, clicks: 4 })),
  );
  // 30 clicks at the group's 2% take 1,500 impressions; B has 800, at 200 a day 700 take 4 days more.
  expect(reading).toEqual({
    state: 'not_enough',
    missing: [
      { armId: null, unit: 'days', have: 4, need: 7, missing: 3, daysAtPace: 3 },
      { armId: 'B', unit: 'impressions', have: 800, need: 1500, missing: 700, daysAtPace: 4 },
    ],
    readyInDays: 4,
  });
});

test('alike is too close; so is a sure but tiny gain', () => {
  const same = readVariants(group(steadyArm('A', 14, {}), steadyArm('B', 14, {})));
  expect(same).toMatchObject({ state: 'too_close' });
  const many = { impressions: 5_000_000 };
  const tiny = readVariants(
    group(steadyArm('A', 28, { ...many, clicks: 100_000 }), steadyArm('B', 28, { ...many, clicks: 102_000 })),
  );
  if (tiny.state !== 'too_close') throw new Error(tiny.state);
  expect(tiny.probability).toBeGreaterThan(SURE_WINNER);
  expect(tiny.gain.mean).toBeLessThan(LEAST_GAIN_WINNER);
});

test('clicks that bring fewer conversions are no win', () => {
  const reading = readVariants(
    group(steadyArm('A', 14, { clicks: 100, conversions: 12 }), steadyArm('B', 14, { clicks: 150, conversions: 4 })),
  );
  expect(reading).toMatchObject({ state: 'mixed', leader: 'B' });
});

test('conversion rates count clicks as trials', () => {
  const arms = [
    steadyArm('A', 28, { clicks: 400, conversions: 20 }),
    steadyArm('B', 28, { clicks: 400, conversions: 40 }),
  ];
  const reading = readVariants({ arms, metric: 'conversion_rate', seed: 's' });
  expect(reading).toMatchObject({ state: 'suggested', suggestion: { winner: 'B', gain: { unit: 'conversions' } } });
});

test('an arm hardly shown is left out by name; one arm alone compares with nothing', () => {
  const [a, b] = [steadyArm('A', 14, { clicks: 100 }), steadyArm('B', 14, { clicks: 150 })];
  const rare = steadyArm('C', 14, { impressions: 50, clicks: 1 });
  expect(readVariants(group(a, b, rare))).toMatchObject({ state: 'suggested', suggestion: { leftOut: ['C'] } });
  expect(readVariants(group(a))).toEqual({ state: 'nothing_to_compare' });
  expect(readVariants(group())).toEqual({ state: 'nothing_to_compare' });
});

test('the same arms and seed give the same answer', () => {
  const read = () => readVariants(group(steadyArm('A', 14, {}), steadyArm('B', 14, { clicks: 130 })));
  expect(read()).toEqual(read());
});
