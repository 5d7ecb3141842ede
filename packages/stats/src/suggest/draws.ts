import type { Interval } from '../interval';

/** Mean and 80% interval (p10 to p90) of a simulated quantity, in its unit. */
export interface Estimate extends Interval {
  mean: number;
  median: number;
}

export function meanOf(draws: Float64Array): number {
  let sum = 0;
  for (const x of draws) sum += x;
  return sum / draws.length;
}

/** Standard deviation. */
export function spreadOf(draws: Float64Array): number {
  const mean = meanOf(draws);
  let sum = 0;
  for (const x of draws) sum += (x - mean) ** 2;
  return Math.sqrt(sum / (draws.length - 1));
}

/** Quantiles of ascending numbers, interpolated between the two nearest (Hyndman and Fan's type 7). NaN of none. */
export function quantileOfSorted(sorted: ArrayLike<number>, share: number): number {
  const place = (sorted.length - 1) * share;
  const low = Math.floor(place);
  const below = sorted[low];
  if (below === undefined) return Number.NaN;
  const above = sorted[Math.min(sorted.length - 1, low + 1)] ?? below;

  return below + (place - low) * (above - below);
}

/** Mean, median and 80% interval of draws. */
export function estimateOf(draws: Float64Array): Estimate {
  const sorted = Float64Array.from(draws).sort();

  return {
    mean: meanOf(draws),
    low: quantileOfSorted(sorted, 0.1),
    median: quantileOfSorted(sorted, 0.5),
    high: quantileOfSorted(sorted, 0.9),
  };
}

/** Share of draws for which something holds. */
export function shareOf(draws: Float64Array, holds: (x: number) => boolean): number {
  let hits = 0;
  for (const x of draws) if (holds(x)) hits += 1;
  return hits / draws.length;
}
