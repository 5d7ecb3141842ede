import { normalCdf, normalDensity } from './normal';

/**
 * Continuous ranked probability score of a normal forecast, in the unit of the outcome; lower is better,
 * 0 is a certain and right forecast (Gneiting and Raftery, JASA 102, 2007, eq. 21). With sd = 0 it is the absolute error.
 */
export function crpsNormal(mean: number, sd: number, outcome: number): number {
  if (sd === 0) return Math.abs(outcome - mean);

  const z = (outcome - mean) / sd;
  return sd * (z * (2 * normalCdf(z) - 1) + 2 * normalDensity(z) - 1 / Math.sqrt(Math.PI));
}

/**
 * The same score of a lognormal forecast with log-mean `mu` and log-sd `sigma`, in the unit of the outcome
 * (Baran and Lerch, Q. J. R. Meteorol. Soc. 141, 2015). Outcomes at or below zero lie under the whole distribution.
 */
export function crpsLogNormal(mu: number, sigma: number, outcome: number): number {
  const mean = Math.exp(mu + (sigma * sigma) / 2);
  if (sigma === 0) return Math.abs(outcome - mean);

  const z = outcome > 0 ? (Math.log(outcome) - mu) / sigma : Number.NEGATIVE_INFINITY;
  return outcome * (2 * normalCdf(z) - 1) - 2 * mean * (normalCdf(z - sigma) + normalCdf(sigma / Math.SQRT2) - 1);
}

/** A probability (0 to 1) given to something, and whether it came true. */
export interface ProbabilityForecast {
  probability: number;
  happened: boolean;
}

/** Mean squared error of probabilities (G. W. Brier, 1950): 0 is perfect, 0.25 is always saying 50%. Null without forecasts. */
export function brierScore(forecasts: readonly ProbabilityForecast[]): number | null {
  if (forecasts.length === 0) return null;

  const total = forecasts.reduce((sum, f) => sum + (f.probability - (f.happened ? 1 : 0)) ** 2, 0);
  return total / forecasts.length;
}
