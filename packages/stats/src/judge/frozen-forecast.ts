import { crpsStudentT } from '../crps-student-t';
import { crpsNormal } from '../forecast-score';
import { normalQuantile } from '../normal';
import { tQuantile } from '../student-t';

/** A distribution of the logarithm of a positive quantity; df null is a normal. */
export interface LogShape {
  mu: number;
  sigma: number;
  df: number | null;
}

/** Frozen distributions of positive quantities (rates, ratios, counts), as they are stored. Further keys are ignored. */
export type FrozenDistribution =
  | { kind: 'log_t'; mu: number; sigma: number; df: number }
  /** With `n` the quantiles were drawn from a t with n - 1 degrees of freedom, so the score takes it too. */
  | { kind: 'lognormal'; mu: number; sigma: number; n?: number }
  | { kind: 'blend'; weight: number; first: LogShape; second: LogShape };

/** The one distribution behind a stored forecast's quantiles AND its score, on the scale of the logarithm. */
export function logShape(distribution: Exclude<FrozenDistribution, { kind: 'blend' }>): LogShape {
  const { mu, sigma } = distribution;
  if (distribution.kind === 'log_t') return { mu, sigma, df: distribution.df };
  return { mu, sigma, df: distribution.n === undefined ? null : distribution.n - 1 };
}

/** Quantile of the logarithm. */
export function logQuantile({ mu, sigma, df }: LogShape, p: number): number {
  return mu + sigma * (df === null ? normalQuantile(p) : tQuantile(p, df));
}

/** Quantile of any frozen distribution, in the unit of the outcome. */
export function frozenQuantile(distribution: FrozenDistribution, p: number): number {
  if (distribution.kind !== 'blend') return Math.exp(logQuantile(logShape(distribution), p));
  const { weight, first, second } = distribution;
  return Math.exp(weight * logQuantile(first, p) + (1 - weight) * logQuantile(second, p));
}

const STEPS = 400;

/**
 * CRPS by its quantile form, 2 x mean over p of (1{y <= q(p)} - p)(q(p) - y) (F. Laio and S. Tamea, Hydrol. Earth Syst.
 * Sci. 11, 2007), midpoints of equal shares.
 */
function crpsByQuantiles(quantile: (p: number) => number, outcome: number): number {
  let sum = 0;
  for (let step = 0; step < STEPS; step += 1) {
    const p = (step + 0.5) / STEPS;
    const q = quantile(p);
    sum += ((outcome <= q ? 1 : 0) - p) * (q - outcome);
  }
  return (2 * sum) / STEPS;
}

/**
 * Score of a frozen forecast once the outcome is measured: CRPS of the LOGARITHM, so about the share by which it was off
 * (0.1 is about 10%); lower is better and forecasts of rates of any size compare. On the logarithm the score is finite for
 * every forecast made here; on the outcome's own scale a log-t has no mean and no score. The shape is the one that drew
 * p10 and p90. Null for an outcome at or below zero: give counts half a count first, as the forecast did.
 */
export function scoreForecast(distribution: FrozenDistribution, outcome: number): number | null {
  if (!(outcome > 0)) return null;
  const log = Math.log(outcome);
  if (distribution.kind === 'blend') return crpsByQuantiles((p) => Math.log(frozenQuantile(distribution, p)), log);

  const { mu, sigma, df } = logShape(distribution);
  return df === null ? crpsNormal(mu, sigma, log) : crpsStudentT(mu, sigma, df, log);
}
