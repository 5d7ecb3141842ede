import { expect, test } from 'vitest';
import { crpsStudentT } from '../crps-student-t';
import { crpsNormal } from '../forecast-score';
import { logT } from '../suggest/outcome-forecast';
import { blendForecasts, blendProbabilities } from './blend';
import { frozenQuantile, scoreForecast } from './frozen-forecast';

test('a forecast is scored by the shape that drew its quantiles', () => {
  const drawn = logT(0.1, 0.05, 7);
  expect(frozenQuantile(drawn, 0.1)).toBeCloseTo(drawn.p10, 12);
  expect(frozenQuantile(drawn, 0.9)).toBeCloseTo(drawn.p90, 12);
  expect(scoreForecast(drawn, 1.3)).toBeCloseTo(crpsStudentT(0.1, 0.05, 7, Math.log(1.3)), 12);
});

test('a lognormal whose quantiles came from a t of n rates is scored by that t, a plain one by its normal', () => {
  const plain = { kind: 'lognormal' as const, mu: -4, sigma: 0.3 };
  expect(scoreForecast(plain, 0.02)).toBeCloseTo(crpsNormal(-4, 0.3, Math.log(0.02)), 12);
  expect(scoreForecast({ ...plain, n: 5 }, 0.02)).toBeCloseTo(crpsStudentT(-4, 0.3, 4, Math.log(0.02)), 12);
  // t(4) has its 90th percentile at 1.5332063, the normal at 1.2815516.
  expect(frozenQuantile({ ...plain, n: 5 }, 0.9)).toBeCloseTo(Math.exp(-4 + 0.3 * 1.5332063), 8);
});

test('an outcome at or below zero has no logarithm and no score', () => {
  expect(scoreForecast(logT(0, 1, 5), 0)).toBeNull();
});

test('averaged quantiles of two lognormals are the lognormal of averaged parameters, and score as it', () => {
  const person = { kind: 'lognormal' as const, mu: -4, sigma: 0.2 };
  const engine = { kind: 'lognormal' as const, mu: -3, sigma: 0.6 };
  const blend = blendForecasts(person, engine);
  expect(blend.p50).toBeCloseTo(Math.exp(-3.5), 10);
  expect(blend.p90).toBeCloseTo(Math.exp(-3.5 + 0.4 * 1.2815515655), 8);
  expect(scoreForecast(blend, 0.05)).toBeCloseTo(crpsNormal(-3.5, 0.4, Math.log(0.05)), 3);
  expect(blendForecasts(person, engine, 1).p10).toBeCloseTo(frozenQuantile(person, 0.1), 10);
});

test('two probabilities meet where their log odds do', () => {
  expect(blendProbabilities(0.5, 0.9)).toBeCloseTo(0.75, 12); // odds 1 and 9: root 3, so 3 / 4
  expect(blendProbabilities(0, 0.5)).toBeGreaterThan(0.01);
});
