import { expect, test } from 'vitest';
import { personForecast } from './person-scale';

test('without a history the stated factor holds, a little wider for being unproven', () => {
  const { mu, sigma, df, n, p90 } = personForecast(1.1, 'fairly');
  expect([mu, df, n]).toEqual([Math.log(1.1), 8, 0]);
  expect(sigma).toBeCloseTo(Math.log(1.2) / 1.2815515655446, 10);
  // t(8) has its 90th percentile at 1.39681531.
  expect(p90).toBeCloseTo(1.1 * Math.exp(1.39681531 * sigma), 8);
});

test('misses of the same sureness widen it, others do not count', () => {
  const past = [
    { sureness: 'fairly' as const, median: 0.02, outcome: 0.04 },
    { sureness: 'fairly' as const, median: 0.04, outcome: 0.02 },
    { sureness: 'very' as const, median: 0.04, outcome: 0.4 },
    { sureness: 'fairly' as const, median: 0.04, outcome: 0 },
  ];
  const { sigma, df, n } = personForecast(1, 'fairly', past);
  expect([df, n]).toEqual([10, 2]);
  expect(sigma).toBeCloseTo(0.3350855939797481, 10); // root of (8 x (ln 1.2 / z)^2 + 2 x (ln 2)^2) / 10
});

test('the more somebody is sure the narrower, within what changes of one rate are like', () => {
  const high = (['guess', 'fairly', 'very'] as const).map((sureness) => personForecast(1, sureness).p90 - 1);
  expect(high.map((value) => Math.round(100 * value))).toEqual([56, 22, 9]);
});

test('somebody who is always right is taken at their word', () => {
  const right = Array.from({ length: 40 }, () => ({ sureness: 'guess' as const, median: 2, outcome: 2 }));
  expect(personForecast(1, 'guess', right).p90).toBeLessThan(1.25);
});
