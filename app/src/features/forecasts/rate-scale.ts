/** A linear scale of rates from zero, cut into equal bins. Rates are fractions. */
export interface RateScale {
  max: number;
  step: number;
  bins: number;
}

const BINS = 16;
/** Ends that divide into quarters a person can read. */
const ENDS = [0.02, 0.04, 0.08, 0.12, 0.2, 0.4, 0.8, 1];

/** The first readable scale that holds nearly all of the rates (nine in ten, and half as much again above the middle). */
export function rateScale(rates: readonly number[]): RateScale {
  const sorted = [...rates].sort((a, b) => a - b);
  const high = sorted[Math.floor(0.95 * (sorted.length - 1))] ?? 0.05;
  const max = ENDS.find((end) => end >= high * 1.25) ?? 1;

  return { max, step: max / 160, bins: BINS };
}

/** How many rates fall into each bin; those beyond the end stand in the last. */
export function binRates(rates: readonly number[], { max, bins }: RateScale): number[] {
  const counts = Array.from({ length: bins }, () => 0);
  for (const rate of rates) {
    const at = Math.min(bins - 1, Math.floor((rate / max) * bins));
    counts[at] = (counts[at] ?? 0) + 1;
  }

  return counts;
}

/** The middle of some rates, or null without any. */
export function medianOf(rates: readonly number[]): number | null {
  if (rates.length === 0) return null;
  const sorted = [...rates].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;

  return (lower + upper) / 2;
}
