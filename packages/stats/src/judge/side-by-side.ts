import type { FrozenDistribution, LogShape } from './frozen-forecast';

/** Variances of a logarithm. */
export interface SideBySide {
  /** What the frozen forecast holds of days before and after that differ by chance: arms side by side share their days. */
  wander: number;
  /** What arms within the same days differ by through chance and their own noise. */
  measured: number;
}

/**
 * A frozen forecast of after against before, as a forecast of what was measured instead: one arm against the mix of all within the
 * same days. What the forecaster holds of the gain stays (the median, and the spread that is not the days' own), the days' wander
 * goes, the noise of the measurement comes. Without it nearly every outcome would fall inside an interval made for something
 * wider, and calibration would praise the width. A forecaster surer than the days wander is held to the measurement alone.
 */
export function sideBySideForecast(
  distribution: FrozenDistribution,
  { wander, measured }: SideBySide,
): FrozenDistribution {
  const narrowed = <Shape extends Pick<LogShape, 'sigma'>>(shape: Shape): Shape => ({
    ...shape,
    sigma: Math.sqrt(Math.max(0, shape.sigma ** 2 - wander) + measured),
  });

  return distribution.kind === 'blend'
    ? { ...distribution, first: narrowed(distribution.first), second: narrowed(distribution.second) }
    : narrowed(distribution);
}
