import { expect, test } from 'vitest';
import { betaQuantile } from './beta';
import { fitBetaPrior, shrinkRate } from './shrink';

test('moments find a known prior again', () => {
  // Rates at the midpoints of 400 equal slices of Beta(6, 294), each seen on 50,000 trials: almost no sampling noise.
  const counts = Array.from({ length: 400 }, (_, i) => ({
    successes: Math.round(50_000 * betaQuantile((i + 0.5) / 400, 6, 294)),
    trials: 50_000,
  }));
  const prior = fitBetaPrior(counts);
  expect((prior?.alpha ?? 0) / ((prior?.alpha ?? 0) + (prior?.beta ?? 0))).toBeCloseTo(0.02, 4);
  expect(prior?.alpha).toBeGreaterThan(5.8);
  expect(prior?.alpha).toBeLessThan(6.3);
});

test('no prior where the counts show no spread beyond chance', () => {
  expect(
    fitBetaPrior([
      { successes: 10, trials: 1000 },
      { successes: 10, trials: 1000 },
    ]),
  ).toBeNull();
  expect(fitBetaPrior([{ successes: 10, trials: 1000 }])).toBeNull();
  expect(
    fitBetaPrior([
      { successes: 0, trials: 50 },
      { successes: 0, trials: 60 },
    ]),
  ).toBeNull();
});

test('posterior mean and lower bound by hand', () => {
  const shrunk = shrinkRate({ successes: 4, trials: 10 }, { alpha: 2, beta: 8 });
  expect(shrunk.mean).toBeCloseTo(0.3, 12);
  expect(shrunk.low).toBeCloseTo(betaQuantile(0.025, 6, 14), 12);
});

test('a lucky small arm ranks below a solid one', () => {
  const prior = { alpha: 6, beta: 394 };
  const lucky = shrinkRate({ successes: 3, trials: 40 }, prior);
  const solid = shrinkRate({ successes: 150, trials: 5000 }, prior);
  expect(3 / 40).toBeGreaterThan(150 / 5000);
  expect(lucky.low).toBeLessThan(solid.low);
});
