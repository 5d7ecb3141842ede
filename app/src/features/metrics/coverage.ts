/** Of the days with data in the fuller of two periods, the share that the other must have, so that sums of the two may be held against each other. */
const LEAST_SHARE = 0.9;

/** Days with data of a period and of the one before it. */
export interface Coverage {
  previous: number;
  current: number;
}

/** Whether a period with data on so many days is only a part of one with so many. */
export function isPartial(days: number, of: number): boolean {
  return days < LEAST_SHARE * of;
}

/** The days that make a comparison of sums unfair, or null where it is fair: data that began too late, ended too soon, or has gaps. */
export function unfairCoverage(days: Coverage, previousFrom: string, firstDay: string): Coverage | null {
  if (days.current === 0) return null;

  return previousFrom < firstDay || isPartial(days.previous, days.current) || isPartial(days.current, days.previous)
    ? days
    : null;
}
