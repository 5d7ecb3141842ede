import type { Sums } from '@upbeat/db/metrics/sums';
import { relativeChange } from '@upbeat/stats/change';
import { twoSidedZ } from '@upbeat/stats/normal';
import { ratioInterval, type DayPair } from '@upbeat/stats/ratio-interval';
import { changeOf, dayPairsOf, figureOf, type Metric } from './ratios';
import { COVERAGE } from './table-rows';

const Z = twoSidedZ(COVERAGE);

/** How a figure moved against the period before, as a share. */
export interface TileChange {
  change: number | null;
  /** Whether the interval of the move a day leaves nought out, on the side of `change`; null where there are too few days to tell. */
  clear: boolean | null;
  /** How the figure a day clearly moved where `change` does not: a total over more days with data rises while its days fall. */
  contrary: 'rose' | 'fell' | null;
}

/** Sums of a period and of each of its days. */
interface Period {
  totals: Sums;
  days: readonly Sums[];
}

/** A figure's days as the interval takes them: a ratio as it is made, a sum as so much a day. */
function pairsOf(metric: Metric, days: readonly Sums[]): DayPair[] {
  if (metric === 'roas' || metric === 'cpa' || metric === 'ctr') return dayPairsOf(metric, days);

  return days.flatMap((day) => {
    const value = figureOf(metric, day);
    return value === null ? [] : [{ numerator: value, denominator: 1 }];
  });
}

/** The change of a tile from one period to the next, and whether it is more than what days differ by anyway; nulls where one of the two is missing. */
export function tileChange(metric: Metric, current: Period, previous: Period | null): TileChange {
  const change = previous && changeOf(figureOf(metric, current.totals), figureOf(metric, previous.totals));
  if (previous === null || change === null) return { change: null, clear: null, contrary: null };
  const [now, before] = [current, previous].map(({ days }) => ratioInterval(pairsOf(metric, days), COVERAGE));
  const moved = now && before ? relativeChange(now, before, Z) : null;

  if (!moved) return { change, clear: null, contrary: null };
  if (moved.clear === 0 || moved.clear === Math.sign(change))
    return { change, clear: moved.clear !== 0, contrary: null };

  return { change, clear: false, contrary: moved.clear > 0 ? 'rose' : 'fell' };
}

/** What the colour of a tile's change says, or why it has none; null where there is no change. */
export function changeWords({ change, clear, contrary }: TileChange): string | null {
  if (change === null) return null;
  if (clear === null) return 'Too few days to tell this change from the usual variation.';
  if (contrary !== null)
    return `Not clear: the two periods have data on different numbers of days, and the figure a day clearly ${contrary}.`;

  return clear ? 'Clear: more than days usually vary by.' : 'Within the usual variation of days.';
}
