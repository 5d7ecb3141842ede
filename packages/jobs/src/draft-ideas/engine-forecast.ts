import type { OwnClickRate } from '@upbeat/db/drafting/list-own-click-rates';

/** Own measured rates below this are no ground for a forecast. */
const FEWEST = 5;
const Z90 = 1.2816;
export const WINDOW_DAYS = 14;

export interface EngineForecast {
  metric: 'ctr';
  windowDays: number;
  distribution: { kind: 'lognormal'; mu: number; sigma: number; p10: number; p50: number; p90: number; n: number };
}

/**
 * The engine's forecast of an idea's click-through rate: the spread of the workspace's own rates, as a lognormal with the
 * predictive factor sqrt(1 + 1/n). It knows nothing of the idea itself and says so by its width. Null without five own rates.
 */
export function engineForecast(rates: readonly OwnClickRate[]): EngineForecast | null {
  const logs = rates.filter((rate) => rate.clicks > 0).map((rate) => Math.log(rate.clicks / rate.impressions));
  const n = logs.length;
  if (n < FEWEST) return null;
  const mu = logs.reduce((sum, x) => sum + x, 0) / n;
  const variance = logs.reduce((sum, x) => sum + (x - mu) ** 2, 0) / (n - 1);
  const sigma = Math.sqrt(variance * (1 + 1 / n));

  return {
    metric: 'ctr',
    windowDays: WINDOW_DAYS,
    distribution: {
      kind: 'lognormal',
      mu,
      sigma,
      p10: Math.exp(mu - Z90 * sigma),
      p50: Math.exp(mu),
      p90: Math.exp(mu + Z90 * sigma),
      n,
    },
  };
}
