import { expect, test } from 'vitest';
import { ownRates } from './own-rates';
import { binRates, medianOf, rateScale } from './rate-scale';
import { forecastOf } from './spread';

test('sureness sets by which factor eight in ten outcomes may differ from the median', () => {
  for (const [sureness, factor] of [
    ['guess', 2.2],
    ['fairly', 1.6],
    ['very', 1.25],
  ] as const) {
    const { p10, p50, p90, mu, sigma } = forecastOf(0.04, sureness);
    expect(p50).toBe(0.04);
    expect(p90 / p50).toBeCloseTo(factor, 9);
    expect(p50 / p10).toBeCloseTo(factor, 9);
    // The 90th percentile of a lognormal is exp(mu + 1.28155 sigma).
    expect(Math.exp(mu + 1.28155 * sigma)).toBeCloseTo(p90, 6);
  }
});

test('the scale holds the rates, one odd value does not stretch it, and every rate falls into a bin', () => {
  const rates = [...Array.from({ length: 40 }, (_, n) => 0.02 + n * 0.001), 0.9];
  const scale = rateScale(rates);

  expect(scale.max).toBe(0.08);
  const counts = binRates(rates, scale);
  expect(counts.reduce((sum, n) => sum + n, 0)).toBe(41);
  expect(counts.at(-1)).toBe(1);
  expect(rateScale([]).max).toBe(0.08);
});

test('the median of an even number of rates lies between the middle two', () => {
  expect(medianOf([0.04, 0.01, 0.02, 0.03])).toBeCloseTo(0.025, 12);
  expect(medianOf([0.3, 0.1, 0.2])).toBe(0.2);
  expect(medianOf([])).toBeNull();
});

test('history is that of the channel forecast for; without five of one channel, all of it, and it says so', () => {
  const one = (channel: string, clicks: number) => ({ channel, clicks, impressions: 1000 });
  const feed = [1, 2, 3, 4, 0].map((clicks) => one('meta_feed', clicks));
  const all = [one('google_rsa', 50), ...feed];
  expect(ownRates(['google_rsa', 'meta_feed'], all)).toEqual({
    channel: 'meta_feed',
    rates: [0.001, 0.002, 0.003, 0.004, 0],
  });
  expect(ownRates(['google_rsa'], all)).toMatchObject({ channel: null, rates: { length: 6 } });
});
