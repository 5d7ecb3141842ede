import type { Channel } from '@upbeat/core/channel-fields';
import { forecastChannel } from '@upbeat/core/forecast-channel';
import type { OwnClickRate } from '@upbeat/db/drafting/list-own-click-rates';
import { tQuantile } from '@upbeat/stats/student-t';

export const WINDOW_DAYS = 14;

export interface EngineForecast {
  metric: 'ctr';
  windowDays: number;
  distribution: {
    kind: 'lognormal';
    channel: Channel;
    mu: number;
    sigma: number;
    p10: number;
    p50: number;
    p90: number;
    n: number;
  };
}

/**
 * The engine's forecast of an idea's click-through rate: the spread of the workspace's own rates on the first of the brief's
 * channels that has five, as a lognormal with the predictive factor sqrt(1 + 1/n). p10 and p90 take Student's t with n - 1
 * degrees of freedom, since the spread is itself estimated from few rates; they lie wider than `sigma` alone would put them.
 * A rate counts with half a click and one impression added, so that an ad nobody clicked has a logarithm and stays in.
 * It knows nothing of the idea itself and says so by its width. Null where no channel has five own rates.
 */
export function engineForecast(rates: readonly OwnClickRate[], channels: readonly Channel[]): EngineForecast | null {
  const channel = forecastChannel(channels, rates);
  if (channel === null) return null;
  const logs = rates
    .filter((rate) => rate.channel === channel)
    .map((rate) => Math.log((rate.clicks + 0.5) / (rate.impressions + 1)));
  const n = logs.length;
  const mu = logs.reduce((sum, x) => sum + x, 0) / n;
  const variance = logs.reduce((sum, x) => sum + (x - mu) ** 2, 0) / (n - 1);
  const sigma = Math.sqrt(variance * (1 + 1 / n));
  const reach = tQuantile(0.9, n - 1) * sigma;

  return {
    metric: 'ctr',
    windowDays: WINDOW_DAYS,
    distribution: {
      kind: 'lognormal',
      channel,
      mu,
      sigma,
      p10: Math.exp(mu - reach),
      p50: Math.exp(mu),
      p90: Math.exp(mu + reach),
      n,
    },
  };
}
