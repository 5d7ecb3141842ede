/** A linear scale cut into equal bins. */
export interface RateScale {
  min: number;
  max: number;
  step: number;
  bins: number;
}

const BINS = 16;
/** Changes lie close together: bins of a few per cent. */
const RATIO_BINS = 40;
/** Ends that divide into quarters a person can read. */
const ENDS = [0.02, 0.04, 0.08, 0.12, 0.2, 0.4, 0.8, 1];
/** Ends of a scale of ratios, as the share up or down. */
const REACHES = [0.4, 0.6, 0.8];

/** The first readable scale of rates (fractions, from zero) that holds nearly all of them (nine in ten, and half as much again above the middle). */
export function rateScale(rates: readonly number[]): RateScale {
  const sorted = [...rates].sort((a, b) => a - b);
  const high = sorted[Math.floor(0.95 * (sorted.length - 1))] ?? 0.05;
  const max = ENDS.find((end) => end >= high * 1.25) ?? 1;

  return { min: 0, max, step: max / 160, bins: BINS };
}

/**
 * A scale of ratios (1 is no change) with no change in its middle, in steps of one per cent; it holds nine in ten of the ratios given,
 * and a change of `least` either way.
 */
export function ratioScale(ratios: readonly number[], least = 0): RateScale {
  const away = ratios.map((ratio) => Math.abs(ratio - 1)).sort((a, b) => a - b);
  const high = away[Math.min(away.length - 1, Math.floor(0.9 * away.length))] ?? 0.3;
  const reach = REACHES.find((one) => one >= Math.max(high, least) * 1.25) ?? 0.8;

  return { min: 1 - reach, max: 1 + reach, step: 0.01, bins: RATIO_BINS };
}

/** Place of a value among the bins; those beyond an end stand in the bin there. */
export function binOf(value: number, { min, max, bins }: RateScale): number {
  return Math.min(bins - 1, Math.max(0, Math.floor(((value - min) / (max - min)) * bins)));
}

/** How many values fall into each bin. */
export function binRates(rates: readonly number[], scale: RateScale): number[] {
  const counts = Array.from({ length: scale.bins }, () => 0);
  for (const rate of rates) {
    const at = binOf(rate, scale);
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
