import { betaQuantile, logBeta } from '@upbeat/stats/beta';

/** A rate's exact posterior: Beta(alpha, beta). */
export interface BetaShape {
  alpha: number;
  beta: number;
}

/** Size of the drawing; the base line leaves room for the interval band under it. */
export const STRIP = { width: 380, height: 58, base: 46, top: 6 } as const;
const POINTS = 56;
const TAIL = 0.0005;

/** Density of Beta(alpha, beta) at x, 0 < x < 1. */
export function betaDensity(x: number, { alpha, beta }: BetaShape): number {
  return Math.exp((alpha - 1) * Math.log(x) + (beta - 1) * Math.log1p(-x) - logBeta(alpha, beta));
}

/** The rate at which the scale of several strips ends. */
export function scaleEnd(shapes: readonly BetaShape[]): number {
  return Math.max(...shapes.map(({ alpha, beta }) => betaQuantile(1 - TAIL, alpha, beta))) * 1.04;
}

/** Where a rate stands on a strip whose scale runs from 0 to `end`. */
export function placeOnStrip(rate: number, end: number): number {
  return Math.round((rate / end) * STRIP.width * 10) / 10;
}

/** The outline of a posterior as an SVG path, its peak at the strip's top: exact, not sampled. */
export function densityPath(shape: BetaShape, end: number): string {
  const from = betaQuantile(TAIL, shape.alpha, shape.beta);
  const to = betaQuantile(1 - TAIL, shape.alpha, shape.beta);
  const rates = Array.from({ length: POINTS + 1 }, (_, n) => from + ((to - from) * n) / POINTS).filter(
    (rate) => rate > 0 && rate < 1,
  );
  const heights = rates.map((rate) => betaDensity(rate, shape));
  const peak = Math.max(...heights);
  const points = rates.map((rate, n) => {
    const y = STRIP.base - ((STRIP.base - STRIP.top) * (heights[n] ?? 0)) / peak;
    return `${placeOnStrip(rate, end)} ${Math.round(y * 10) / 10}`;
  });

  return `M${points.join('L')}`;
}
