import { expect, test } from 'vitest';
import { chiSquareUpperTail } from './chi-square';
import { normalCdf, normalQuantile, twoSidedZ } from './normal';
import { tQuantile } from './student-t';

// Expected values from SciPy 1.17.
test.each([
  [-8, 6.22096057427174e-16],
  [-1.96, 0.024997895148220435],
  [0.3, 0.6179114221889526],
  [2.5, 0.9937903346742238],
])('normalCdf(%d) to full relative accuracy', (z, expected) => {
  expect(normalCdf(z) / expected).toBeCloseTo(1, 12);
});

test.each([
  [1e-10, -6.361340902404056],
  [0.025, -1.9599639845400545],
  [0.2, -0.8416212335729142],
  [0.999, 3.090232306167813],
])('normalQuantile(%d)', (p, expected) => {
  expect(normalQuantile(p)).toBeCloseTo(expected, 11);
});

test('quantile ends and nonsense', () => {
  expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY);
  expect(normalQuantile(1)).toBe(Number.POSITIVE_INFINITY);
  expect(normalQuantile(1.01)).toBeNaN();
  expect(normalCdf(Number.POSITIVE_INFINITY)).toBe(1);
});

test('twoSidedZ turns a confidence into its z', () => {
  expect(twoSidedZ(0.95)).toBeCloseTo(1.959963984540054, 12);
  expect(twoSidedZ(0.9)).toBeCloseTo(1.6448536269514722, 12);
});

test.each([
  [3.84, 1, 0.05004352124870519],
  [10, 4, 0.04042768199451279],
  [0.5, 3, 0.9188914116546758],
  [120, 100, 0.08440668109369177],
])('chiSquareUpperTail(%d, %d)', (x, df, expected) => {
  expect(chiSquareUpperTail(x, df)).toBeCloseTo(expected, 12);
});

test.each([
  [0.975, 4, 2.7764451051977934],
  [0.975, 1, 12.706204736174694],
  [0.95, 29, 1.6991270265334972],
  [0.025, 6, -2.4469118511449794],
])('tQuantile(%d, %d)', (p, df, expected) => {
  expect(tQuantile(p, df)).toBeCloseTo(expected, 9);
});
