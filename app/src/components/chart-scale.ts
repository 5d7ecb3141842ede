/** Maps a span of values onto a span of pixels. */
export function linearScale(
  domain: readonly [number, number],
  range: readonly [number, number],
): (value: number) => number {
  const [d0, d1] = domain;
  const [r0, r1] = range;

  return (value) => Math.round((r0 + ((value - d0) / (d1 - d0 || 1)) * (r1 - r0)) * 10) / 10;
}

/** Round numbers from zero (or a round number under `low`) to one at or above `high`, about `count` steps apart. */
export function ticksFor(low: number, high: number, count = 4): number[] {
  const from = Math.min(0, low);
  const span = Math.max(high - from, Number.MIN_VALUE);
  const rough = span / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((size) => size >= rough * 0.999) ?? 10 * power;
  const first = Math.floor(from / step);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));

  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

/** Path of a line through the known values; a missing one breaks it. */
export function linePath(
  values: readonly (number | null)[],
  x: (index: number) => number,
  y: (value: number) => number,
): string {
  let pen = 'M';

  return values
    .map((value, index) => {
      if (value === null) {
        pen = 'M';
        return '';
      }
      const part = `${pen}${x(index)} ${y(value)}`;
      pen = 'L';
      return part;
    })
    .join('');
}

/** Indexes of at most `most` labels, evenly apart, the first included. */
export function labelIndexes(count: number, most: number): number[] {
  const step = Math.max(1, Math.ceil(count / most));

  return Array.from({ length: Math.ceil(count / step) }, (_, index) => index * step);
}

/** Room at the left for the words of an axis, in units of the drawing. */
export function gutterFor(words: readonly string[]): number {
  return 14 + 7 * Math.max(0, ...words.map((word) => word.length));
}
