import { addDays } from '@upbeat/core/clock';
import { randomBinomial, randomNormal, seededRandom } from '@upbeat/core/random';
import { expect, test } from 'vitest';
import type { ArmWindow } from '../suggest/arm-window';
import { readVariants, variantWander } from '../suggest/variant-winner';
import { forecastPercentile } from './forecast-percentile';
import { groupEffect } from './group-effect';
import { sideBySideForecast } from './side-by-side';

test('the days’ wander goes, the noise of the measurement comes; one surer than the days is held to the measurement alone', () => {
  const frozen = { kind: 'log_t', mu: 0.1, sigma: 0.1, df: 9 } as const;
  expect(sideBySideForecast(frozen, { wander: 0.0064, measured: 0.0013 })).toEqual({
    ...frozen,
    sigma: expect.closeTo(0.07, 12) as number,
  });
  expect(sideBySideForecast({ ...frozen, sigma: 0.01 }, { wander: 0.0064, measured: 0.0004 })).toMatchObject({
    sigma: expect.closeTo(0.02, 12) as number,
  });
});

/** Two arms of a group whose days wander together by 12%; the second is a quarter better. */
function arms(seed: string, from: string, days: number): ArmWindow[] {
  const random = seededRandom(seed);
  const level = Array.from({ length: days }, () => Math.exp(0.12 * randomNormal(random)));
  return [0.04, 0.05].map((rate, at) => ({
    armId: `${at}`,
    windowId: `${at}`,
    platform: '',
    days: level.map((day, n) => ({
      date: addDays(from, n),
      impressions: 3000,
      clicks: randomBinomial(random, 3000, rate * day),
      spend: null,
      conversions: null,
      value: null,
    })),
  }));
}

test('of winners that were dismissed and ran on, four in five outcomes fall inside the 80% that was said of side by side', () => {
  let n = 0;
  let inside = 0;
  let insideFrozen = 0;
  for (let seed = 0; seed < 160; seed += 1) {
    const before = arms(`before/${seed}`, '2026-03-02', 28);
    const reading = readVariants({ arms: before, metric: 'ctr', seed: `${seed}` });
    if (reading.state !== 'suggested') continue;
    const { forecast, winner } = reading.suggestion;
    const after = arms(`after/${seed}`, '2026-03-31', 14);
    const effect = groupEffect({ arms: after, metric: 'ctr', inside: new Set([winner]), against: 'all' });
    if (!effect) continue;
    const wander = variantWander({ arms: before, metric: 'ctr', windowDays: forecast.windowDays });
    const said = sideBySideForecast(forecast.distribution, { wander, measured: effect.logSe ** 2 });
    const isInside = (p: number) => p >= 0.1 && p <= 0.9;
    n += 1;
    if (isInside(forecastPercentile(said, effect.ratio))) inside += 1;
    if (isInside(forecastPercentile(forecast.distribution, effect.ratio))) insideFrozen += 1;
  }
  expect(n).toBeGreaterThan(130);
  // Scored as after against before, all of them would look foretold.
  expect(insideFrozen / n).toBeGreaterThan(0.95);
  expect(inside / n).toBeGreaterThan(0.72);
  expect(inside / n).toBeLessThan(0.88);
}, 30_000);
