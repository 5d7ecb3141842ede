/** A measured value and what it may be. */
export interface Interval {
  value: number;
  low: number;
  high: number;
  /** Coverage of the interval, 0 to 1. */
  level?: number;
}

/** Where a value stands on a scale drawn over `width`; values off the scale stand at its edge. */
export function placeOn(scale: { min: number; max: number }, value: number, width: number): number {
  const span = scale.max - scale.min;
  const share = span > 0 ? (value - scale.min) / span : 0;

  return Math.round(Math.min(1, Math.max(0, share)) * width * 10) / 10;
}

/** An interval in words: "2.07%, 95% interval 1.67% to 2.56%, read against 1.49%". */
export function intervalWords(
  { value, low, high, level = 0.95 }: Interval,
  format: (value: number) => string,
  { mean, cut = false }: { mean?: number; cut?: boolean } = {},
): string {
  const against = mean === undefined ? '' : `, read against ${format(mean)}`;
  const edge = cut ? ', runs past the scale' : '';

  return `${format(value)}, ${Math.round(level * 100)}% interval ${format(low)} to ${format(high)}${against}${edge}`;
}
