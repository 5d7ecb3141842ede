import { betaQuantile } from './beta';

/**
 * Quantile of Student's t with `df` degrees of freedom (df > 0), through the beta quantile:
 * df / (df + T^2) follows Beta(df / 2, 1 / 2).
 */
export function tQuantile(p: number, df: number): number {
  if (p === 0.5) return 0;
  if (p > 0.5) return -tQuantile(1 - p, df);

  const x = betaQuantile(2 * p, df / 2, 0.5);
  return -Math.sqrt(df * (1 / x - 1));
}
