import { seededRandom } from '@upbeat/core/random';
import { expect, test } from 'vitest';
import { estimateOf, quantileOfSorted, shareOf } from './draws';
import { normalSource } from './normal-source';
import { drawLogRates } from './posterior';

const MODEL = { logIndex: [-3.7, -3.9], variance: [0.004, 0.006], chance: [0.004, 0.006], dayNoise: 0, df: 0 };
const difference = (scale: number, model = MODEL, seed = 1) => {
  const [a, b] = drawLogRates(model, scale, 40_000, seededRandom(seed));
  return (a ?? new Float64Array()).map((x, draw) => x - (b?.[draw] ?? 0));
};

// Expected values: the two-arm posterior integrated over the half-normal spread with scipy.integrate.
test('two arms agree with the posterior integrated numerically', () => {
  const draws = difference(0.2);
  const { low, median, high } = estimateOf(draws);
  expect(Math.abs(shareOf(draws, (x) => x > 0) - 0.927)).toBeLessThan(0.006);
  expect(Math.abs(low - 0.008368)).toBeLessThan(0.006);
  expect(Math.abs(median - 0.134275)).toBeLessThan(0.005);
  expect(Math.abs(high - 0.269866)).toBeLessThan(0.006);
});

test('a wide prior leaves the difference seen, a narrow one pulls it in; noise known from few days widens it', () => {
  expect(Math.abs(estimateOf(difference(50)).median - 0.2)).toBeLessThan(0.005);
  expect(estimateOf(difference(0.02)).median).toBeLessThan(0.03);
  const noisy = { ...MODEL, chance: [0.0001, 0.0001], df: 6 };
  const width = ({ low, high }: { low: number; high: number }) => high - low;
  expect(width(estimateOf(difference(0.2, noisy)))).toBeGreaterThan(width(estimateOf(difference(0.2))));
});

test('the same seed draws the same, another other numbers', () => {
  expect(difference(0.2)).toEqual(difference(0.2));
  expect(difference(0.2, MODEL, 2)).not.toEqual(difference(0.2));
});

test('normal numbers have mean 0, variance 1 and no memory', () => {
  const normal = normalSource(seededRandom(3));
  const drawn = Array.from({ length: 40_000 }, normal);
  const mean = (xs: number[]) => xs.reduce((sum, x) => sum + x, 0) / xs.length;
  expect(Math.abs(mean(drawn))).toBeLessThan(0.02);
  expect(Math.abs(mean(drawn.map((x) => x * x)) - 1)).toBeLessThan(0.03);
  expect(Math.abs(mean(drawn.slice(1).map((x, at) => x * (drawn[at] ?? 0))))).toBeLessThan(0.02);
});

test('quantiles interpolate between neighbours', () => {
  expect(quantileOfSorted([10, 20, 30, 40, 50], 0.9)).toBeCloseTo(46, 12);
  expect(quantileOfSorted([7], 0.1)).toBe(7);
});
