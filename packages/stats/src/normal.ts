import { upperGamma } from './chi-square';

/** Density of the standard normal distribution. */
export function normalDensity(z: number): number {
  return Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
}

/** P(Z <= z) for a standard normal variable, with full relative accuracy in the lower tail. */
export function normalCdf(z: number): number {
  if (Number.isNaN(z)) return Number.NaN;
  const tail = 0.5 * upperGamma(0.5, (z * z) / 2);
  return z < 0 ? tail : 1 - tail;
}

/**
 * Quantile of the standard normal distribution: the z with P(Z <= z) = p.
 * Starts from Abramowitz and Stegun 26.2.23 (error 4.5e-4) and polishes by Halley steps. NaN outside [0, 1].
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN;
  if (p === 0) return Number.NEGATIVE_INFINITY;
  if (p === 1) return Number.POSITIVE_INFINITY;
  if (p === 0.5) return 0;
  if (p > 0.5) return -normalQuantile(1 - p);

  const t = Math.sqrt(-2 * Math.log(p));
  const top = 2.515517 + t * (0.802853 + t * 0.010328);
  const bottom = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
  let z = top / bottom - t;
  for (let step = 0; step < 3; step += 1) {
    const miss = (normalCdf(z) - p) / normalDensity(z);
    z -= miss / (1 + (z * miss) / 2);
  }
  return z;
}

/** The z of a two-sided interval of the given confidence, e.g. 0.95 -> 1.95996. */
export function twoSidedZ(confidence = 0.95): number {
  return normalQuantile(0.5 + confidence / 2);
}

/** 1.95996..., the z of a 95% interval. */
export const Z_95 = twoSidedZ(0.95);
