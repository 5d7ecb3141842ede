import { MIN_DAYS, ratioEstimate } from './ratio-interval';
import type { RatioEstimate } from './ratio-interval';

/** What a database can sum up of the days of a ratio: enough for its interval, without the days themselves. */
export interface RatioMoments {
  /** Days with a numerator or a denominator. */
  days: number;
  numerator: number;
  denominator: number;
  /** Sum of numerator^2 over the days. */
  numeratorSquares: number;
  denominatorSquares: number;
  /** Sum of numerator * denominator over the days. */
  products: number;
}

/** Below this share of the largest term, a difference of squares is what rounding left over. */
const ROUNDING = 1e-12;

/**
 * The interval of ratio-interval.ts from sums and second moments: sum((y - R x)^2) = sum(y^2) - 2 R sum(x y) + R^2 sum(x^2).
 * The same figures as `ratioInterval` on the days themselves, up to rounding. Null: too few days or no denominator.
 */
export function ratioFromMoments(moments: RatioMoments, confidence = 0.95): RatioEstimate | null {
  const { days, numerator, denominator, numeratorSquares, denominatorSquares, products } = moments;
  if (days < MIN_DAYS || !(denominator > 0)) return null;

  const estimate = numerator / denominator;
  const parts = [numeratorSquares, -2 * estimate * products, estimate ** 2 * denominatorSquares];
  const difference = parts.reduce((sum, part) => sum + part, 0);
  const largest = Math.max(...parts.map(Math.abs));
  const squares = difference > ROUNDING * largest ? difference : 0;

  return ratioEstimate({ estimate, denominator, squares, days }, confidence);
}
