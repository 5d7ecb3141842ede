import type { ForecastQuantiles, Sureness } from '@upbeat/db/forecasts/row';

export const SURENESS_WORDS: Record<Sureness, string> = { guess: 'Guess', fairly: 'Fairly', very: 'Very' };

/** How far into the normal distribution the tenth percentile lies. */
const Z_90 = 1.2815515655446004;

/**
 * Standard deviation of the logarithm that each grade of sureness stands for. A rate is judged by its ratio, so the spread is
 * lognormal round the median named: 8 in 10 outcomes lie within a factor of 2.2 (guess), 1.6 (fairly) or 1.25 (very) of it.
 */
const SIGMA: Record<Sureness, number> = {
  guess: Math.log(2.2) / Z_90,
  fairly: Math.log(1.6) / Z_90,
  very: Math.log(1.25) / Z_90,
};

/** A person's forecast of a rate, as it is stored and scored. */
export interface LognormalForecast extends ForecastQuantiles {
  kind: 'lognormal';
  mu: number;
  sigma: number;
}

/** The distribution of a median rate (a fraction above zero) and how sure one is of it. */
export function forecastOf(median: number, sureness: Sureness): LognormalForecast {
  const mu = Math.log(median);
  const sigma = SIGMA[sureness];

  return {
    kind: 'lognormal',
    mu,
    sigma,
    p10: Math.exp(mu - Z_90 * sigma),
    p50: median,
    p90: Math.exp(mu + Z_90 * sigma),
  };
}
