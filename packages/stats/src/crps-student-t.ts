import { betaCdf, logBeta } from './beta';

/** P(T <= t) of Student's t with `df` degrees of freedom (DLMF 8.17; df > 0). */
export function tCdf(t: number, df: number): number {
  const tail = 0.5 * betaCdf(df / (df + t * t), df / 2, 0.5);
  return t < 0 ? tail : 1 - tail;
}

/** Density of Student's t. */
export function tDensity(t: number, df: number): number {
  return Math.exp(-((df + 1) / 2) * Math.log1p((t * t) / df) - logBeta(df / 2, 0.5)) / Math.sqrt(df);
}

/**
 * Continuous ranked probability score of location + scale x T(df), in the unit of the outcome
 * (A. Jordan, F. Krueger and S. Lerch, J. Stat. Software 90(12), 2019, appendix A). df > 1: with fewer the score is infinite.
 */
export function crpsStudentT(location: number, scale: number, df: number, outcome: number): number {
  if (!(df > 1)) return Number.POSITIVE_INFINITY;
  if (scale === 0) return Math.abs(outcome - location);

  const z = (outcome - location) / scale;
  const spread = (2 * Math.sqrt(df)) / (df - 1);
  const pair = Math.exp(logBeta(0.5, df - 0.5) - 2 * logBeta(0.5, df / 2));
  const score = z * (2 * tCdf(z, df) - 1) + (2 * tDensity(z, df) * (df + z * z)) / (df - 1) - spread * pair;

  return scale * score;
}
