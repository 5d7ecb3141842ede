import type { ForecastQuantiles, Sureness } from '@upbeat/db/forecasts/row';
import { FACTOR, Z_90 } from '@upbeat/stats/judge/person-scale';

export const SURENESS_WORDS: Record<Sureness, string> = { guess: 'Guess', fairly: 'Fairly', very: 'Very' };

/** A person's forecast of a rate, as it is stored and scored. */
export interface LognormalForecast extends ForecastQuantiles {
  kind: 'lognormal';
  mu: number;
  sigma: number;
}

/** The distribution of a median rate (a fraction above zero) and how sure one is of it: lognormal, since a rate is judged by its ratio. */
export function forecastOf(median: number, sureness: Sureness): LognormalForecast {
  const mu = Math.log(median);
  const sigma = Math.log(FACTOR[sureness]) / Z_90;

  return {
    kind: 'lognormal',
    mu,
    sigma,
    p10: Math.exp(mu - Z_90 * sigma),
    p50: median,
    p90: Math.exp(mu + Z_90 * sigma),
  };
}
