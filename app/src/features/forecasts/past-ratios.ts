import { addDays } from '@upbeat/core/clock';
import { microsToUnits } from '@upbeat/core/money';
import type { SuggestionForecast, SuggestionMetric, WindowDay } from '@upbeat/core/suggestion';

/** How the same arms moved in the past, from one span of days to the next. */
export interface PastRatios {
  /** Days of the span after and of the one before. */
  afterDays: number;
  beforeDays: number;
  /** Later over earlier, oldest first. */
  ratios: number[];
}

/** Fewer than these are no history to hold a forecast against. */
const ENOUGH = 5;
/** A span with days missing beyond this share is left out. */
const LEAST_DAYS = 0.7;
const A_WEEK = 7;

const unitsOf = (micros: string | null) => (micros === null ? null : microsToUnits(BigInt(micros)));

function counted(day: WindowDay, metric: SuggestionMetric): number | null {
  if (metric === 'ctr') return day.clicks;
  return metric === 'value' ? unitsOf(day.value) : day.conversions;
}

function outOf(day: WindowDay, per: SuggestionForecast['per']): number | null {
  if (per === 'impression') return day.impressions;
  if (per === 'click') return day.clicks;
  return per === 'spend' ? unitsOf(day.spend) : 1;
}

/**
 * Ratios of a metric over every span of days to the span before it, a week apart, over the days given (ascending, gaps allowed):
 * the same ratio that a forecast is scored by. Where the forecast's own spans give fewer than five, week against week.
 */
export function pastRatios(
  days: readonly WindowDay[],
  metric: SuggestionMetric,
  { per, windowDays, beforeDays }: Pick<SuggestionForecast, 'per' | 'windowDays' | 'beforeDays'>,
): PastRatios {
  const own = spans(days, metric, per, windowDays, beforeDays ?? windowDays);
  if (own.ratios.length >= ENOUGH) return own;

  return spans(days, metric, per, A_WEEK, A_WEEK);
}

function spans(
  days: readonly WindowDay[],
  metric: SuggestionMetric,
  per: SuggestionForecast['per'],
  afterDays: number,
  beforeDays: number,
): PastRatios {
  // A day that does not report what is compared is a day without data.
  const told = days.filter((day) => counted(day, metric) !== null && outOf(day, per) !== null);
  const byDate = new Map(told.map((day) => [day.date, day]));
  const last = told.at(-1)?.date;
  const first = told[0]?.date;
  const ratios: number[] = [];
  const rate = (to: string, length: number) => {
    const span = Array.from({ length }, (_, back) => byDate.get(addDays(to, -back))).filter((day) => day !== undefined);
    const exposure = span.reduce((sum, day) => sum + (outOf(day, per) ?? 0), 0);
    if (span.length < LEAST_DAYS * length || exposure <= 0) return null;
    return span.reduce((sum, day) => sum + (counted(day, metric) ?? 0), 0) / exposure;
  };
  if (last === undefined || first === undefined) return { afterDays, beforeDays, ratios };

  for (let to = last; addDays(to, -(afterDays + beforeDays) + 1) >= first; to = addDays(to, -A_WEEK)) {
    const after = rate(to, afterDays);
    const before = rate(addDays(to, -afterDays), beforeDays);
    if (after !== null && before !== null && before > 0 && after > 0) ratios.unshift(after / before);
  }
  return { afterDays, beforeDays, ratios };
}
