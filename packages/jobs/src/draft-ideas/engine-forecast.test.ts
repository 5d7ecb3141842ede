import { expect, test } from 'vitest';
import type { OwnClickRate } from '@upbeat/db/drafting/list-own-click-rates';
import { engineForecast } from './engine-forecast';

const rate = (channel: string, clicks: number, impressions = 999): OwnClickRate => ({
  source: 'placement',
  id: `${channel} ${clicks}`,
  label: '',
  channel,
  impressions,
  clicks,
});

test('p10 and p90 take Student’s t with n - 1 degrees of freedom', () => {
  // Shares of 1, 2, 4, 8 and 16 in a thousand: logs two apart by ln 2, sd ln 2 * sqrt(2.5), t(0.9, 4) = 1.5332.
  const answer = engineForecast(
    [0.5, 1.5, 3.5, 7.5, 15.5].map((clicks) => rate('google_rsa', clicks)),
    ['google_rsa'],
  );
  const sigma = Math.LN2 * Math.sqrt(2.5 * 1.2);
  expect(answer?.distribution.p50).toBeCloseTo(0.004, 10);
  expect(answer?.distribution.sigma).toBeCloseTo(sigma, 10);
  expect(answer?.distribution.p10).toBeCloseTo(0.004 * Math.exp(-1.5332063 * sigma), 7);
  expect(answer?.distribution.p90).toBeCloseTo(0.004 * Math.exp(1.5332063 * sigma), 7);
});

test('an ad that nobody clicked stays in and draws the forecast down', () => {
  const clicked = [10, 11, 12, 13, 14].map((clicks) => rate('google_rsa', clicks));
  const without = engineForecast(clicked, ['google_rsa']);
  const withZero = engineForecast([...clicked, rate('google_rsa', 0)], ['google_rsa']);
  expect(withZero?.distribution.n).toBe(6);
  expect(withZero?.distribution.p50).toBeLessThan(without?.distribution.p50 ?? 0);
});

test('channels are not pooled: the first of the brief with five own rates, else no forecast', () => {
  const search = [1, 2, 3, 4].map((clicks) => rate('google_rsa', clicks));
  const feed = [50, 51, 52, 53, 54].map((clicks) => rate('meta_feed', clicks));
  const answer = engineForecast([...search, ...feed, rate('other', 900)], ['google_rsa', 'meta_feed']);
  expect(answer?.distribution.channel).toBe('meta_feed');
  expect(answer?.distribution.n).toBe(5);
  expect(engineForecast([...search, ...feed], ['google_rsa', 'email'])).toBeNull();
});
