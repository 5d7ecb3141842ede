/** Of the days with data in this period, the share that the period before must have, so that sums of the two may be held against each other. */
const LEAST_SHARE = 0.9;

/** Days with data of a period and of the one before it. */
export interface Coverage {
  previous: number;
  current: number;
}

/** The days that make a comparison of sums unfair, or null where it is fair: data that began too late, or has gaps. */
export function unfairCoverage(days: Coverage, previousFrom: string, firstDay: string): Coverage | null {
  if (days.current === 0) return null;

  return previousFrom < firstDay || days.previous < LEAST_SHARE * days.current ? days : null;
}
