/** A two-sided interval in the unit of its estimate. */
export interface Interval {
  low: number;
  high: number;
}
