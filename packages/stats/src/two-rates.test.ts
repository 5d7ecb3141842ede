import { expect, test } from 'vitest';
import { chanceOfHigherRate, logRatio, spreadOfRatios } from './two-rates';

const at = (successes: number, trials: number) => ({ successes, trials });

/** Uniform numbers in (0, 1), the same for a seed (mulberry32). */
function uniforms(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (((t ^ (t >>> 14)) >>> 0) + 0.5) / 4294967296;
  };
}

test('the log ratio and its variance are those of Katz, with half a success where one side has none', () => {
  const ratio = logRatio(at(80, 4067), at(37, 3914));
  expect(ratio?.effect).toBeCloseTo(Math.log(80 / 4067 / (37 / 3914)), 12);
  expect(ratio?.variance).toBeCloseTo(1 / 80 - 1 / 4067 + 1 / 37 - 1 / 3914, 12);
  expect(logRatio(at(0, 100), at(3, 100))?.effect).toBeCloseTo(Math.log(0.5 / 3.5), 12);
  expect(logRatio(at(0, 0), at(3, 100))).toBeNull();
});

test('the two directions add up to one, equal counts are even, and without spread nothing is known', () => {
  const [ab, ba] = [logRatio(at(80, 4000), at(60, 4000)), logRatio(at(60, 4000), at(80, 4000))];
  if (!ab || !ba) throw new Error('no ratio');
  expect(chanceOfHigherRate(ab, 0.1) + chanceOfHigherRate(ba, 0.1)).toBeCloseTo(1, 12);
  expect(chanceOfHigherRate({ effect: 0, variance: 0.01 }, 0.1)).toBe(0.5);
  expect(chanceOfHigherRate(ab, 0)).toBe(0.5);
  // A wide prior leaves what the counts say alone: z = 1.716.
  expect(chanceOfHigherRate(ab, 1e9)).toBeCloseTo(0.9557, 3);
});

test('in a world of known spread, the spread is found and the chances are as often right as they say', () => {
  const next = uniforms(7);
  const normal = () => Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next());
  const spread = 0.09;
  const world = Array.from({ length: 20_000 }, () => {
    const truth = Math.sqrt(spread) * normal();
    const variance = 0.01 + 0.05 * next();
    return { truth, effect: truth + Math.sqrt(variance) * normal(), variance };
  });
  expect(spreadOfRatios(world)).toBeGreaterThan(0.085);
  expect(spreadOfRatios(world)).toBeLessThan(0.095);

  // Picked for being sure, as Taste picks: the chance still holds.
  const sure = world
    .map((one) => ({ first: chanceOfHigherRate(one, spread), isFirst: one.truth > 0 }))
    .filter(({ first }) => Math.max(first, 1 - first) >= 0.9);
  const said = sure.reduce((sum, { first }) => sum + Math.max(first, 1 - first), 0) / sure.length;
  const came = sure.filter(({ first, isFirst }) => first > 0.5 === isFirst).length / sure.length;
  expect(sure.length).toBeGreaterThan(3000);
  expect(Math.abs(said - came)).toBeLessThan(0.01);
});

test('where chance explains all, there is no spread', () => {
  expect(spreadOfRatios([{ effect: 0.1, variance: 0.02 }])).toBe(0);
  expect(spreadOfRatios([])).toBe(0);
});
