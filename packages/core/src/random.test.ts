import { expect, test } from 'vitest';
import {
  randomBeta,
  randomBinomial,
  randomGamma,
  randomInt,
  randomNormal,
  randomPoisson,
  seededRandom,
} from './random';

function moments(draw: () => number, count = 20_000): { mean: number; variance: number } {
  const values = Array.from({ length: count }, draw);
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (count - 1);
  return { mean, variance };
}

test('a seed repeats its numbers, another seed gives others', () => {
  const draw = (seed: number | string): number[] => Array.from({ length: 5 }, seededRandom(seed));
  expect(draw(7)).toEqual(draw(7));
  expect(draw('harbour')).toEqual(draw('harbour'));
  expect(draw(7)).not.toEqual(draw(8));
  expect(draw('harbour')).not.toEqual(draw('harbor'));
});

test('uniform numbers stay in [0, 1) and fill it evenly', () => {
  const random = seededRandom(1);
  const tenths = Array.from({ length: 10 }, () => 0);
  for (let index = 0; index < 50_000; index += 1) {
    const tenth = randomInt(random, 10);
    tenths[tenth] = (tenths[tenth] ?? 0) + 1;
  }
  const chiSquared = tenths.reduce((sum, count) => sum + (count - 5000) ** 2 / 5000, 0);
  expect(chiSquared).toBeLessThan(27.9);
});

test('normal numbers have mean 0 and variance 1', () => {
  const random = seededRandom(2);
  const { mean, variance } = moments(() => randomNormal(random));
  expect(Math.abs(mean)).toBeLessThan(0.03);
  expect(Math.abs(variance - 1)).toBeLessThan(0.05);
});

test.each([0.4, 12, 300])('a Poisson count of mean %d has that mean and variance', (lambda) => {
  const random = seededRandom(3);
  const { mean, variance } = moments(() => randomPoisson(random, lambda));
  expect(mean / lambda).toBeCloseTo(1, 1);
  expect(variance / lambda).toBeCloseTo(1, 1);
});

test.each([
  [20, 0.3],
  [5000, 0.001],
  [5000, 0.4],
  [5000, 0.97],
])('a binomial count of %d trials at %d has its mean and stays in range', (trials, p) => {
  const random = seededRandom(4);
  const draws = Array.from({ length: 5000 }, () => randomBinomial(random, trials, p));
  const mean = draws.reduce((sum, value) => sum + value, 0) / draws.length;
  expect(Math.abs(mean - trials * p)).toBeLessThan(5 * Math.sqrt((trials * p * (1 - p)) / draws.length));
  expect(draws.every((value) => value >= 0 && value <= trials)).toBe(true);
});

test('gamma and beta numbers have their known means and variances', () => {
  const random = seededRandom(5);
  const gamma = moments(() => randomGamma(random, 0.5));
  expect(gamma.mean).toBeCloseTo(0.5, 1);
  const beta = moments(() => randomBeta(random, 2, 6));
  expect(beta.mean).toBeCloseTo(0.25, 2);
  expect(beta.variance).toBeCloseTo((2 * 6) / (64 * 9), 2);
});

test('nothing comes of no trials and no mean', () => {
  const random = seededRandom(6);
  expect(randomBinomial(random, 0, 0.5)).toBe(0);
  expect(randomBinomial(random, 10, 1)).toBe(10);
  expect(randomPoisson(random, 0)).toBe(0);
});
