import { daysBetween } from '@upbeat/core/clock';
import { microsToUnits } from '@upbeat/core/money';
import type { Observed, SuggestionForecast, SuggestionMetric } from '@upbeat/core/suggestion';
import type { MeasuredOutcome } from '@upbeat/db/outcomes/record-outcome';
import type { MeasuredRatio } from '@upbeat/stats/judge/measured-change';
import type { SideBySide } from '@upbeat/stats/judge/side-by-side';
import type { OutcomeEvidence } from '@upbeat/stats/judge/verdict';
import type { DayPair } from '@upbeat/stats/ratio-interval';
import type { ArmDay } from '@upbeat/stats/suggest/arm-window';
import { MIN_CONVERSIONS_BUDGET, MIN_SUCCESSES_VARIANTS } from '@upbeat/stats/suggest/thresholds';

/** One side of what is compared. */
type Side = Observed['after'];

/** What an outcome's window shows, before it is judged. */
export interface Measurement {
  basis: MeasuredOutcome['basis'];
  /** Null where too little came in. */
  ratio: MeasuredRatio | null;
  after: Side;
  before: Side | null;
  evidence: Omit<OutcomeEvidence, 'changes'>;
  /** Where arms were measured side by side instead of after against before: what that changes in a forecast. */
  sideBySide?: SideBySide;
  /** Days of all arms within the window: what the outcome stands on. */
  days: ArmDay[];
}

const units = (micros: bigint | null) => (micros === null ? null : microsToUnits(micros));
const COUNT: Record<SuggestionMetric, (day: ArmDay) => number | null> = {
  ctr: (day) => day.clicks,
  conversion_rate: (day) => day.conversions,
  conversions: (day) => day.conversions,
  value: (day) => units(day.value),
};
const EXPOSURE: Record<SuggestionForecast['per'], (day: ArmDay) => number | null> = {
  impression: (day) => day.impressions,
  click: (day) => day.clicks,
  spend: (day) => units(day.spend),
  day: () => 1,
};

/** Least counts that a measurement stands on; a value is counted by its conversions. */
export function minimumCounted(metric: SuggestionMetric): number {
  return metric === 'ctr' ? MIN_SUCCESSES_VARIANTS : MIN_CONVERSIONS_BUDGET;
}

/**
 * Days as pairs of count and exposure; a day without rows counts as nothing where the metric is counted by the day, a day whose rows do
 * not report the metric counts not at all.
 */
export function pairsOf(
  days: readonly ArmDay[],
  { metric, per }: Pick<SuggestionForecast, 'metric' | 'per'>,
  period: { from: string; to: string },
): DayPair[] {
  const pairs = days.flatMap((day) => {
    const [numerator, denominator] = [COUNT[metric](day), EXPOSURE[per](day)];
    return numerator === null || denominator === null ? [] : [{ numerator, denominator }];
  });
  const missing = per === 'day' ? daysBetween(period.from, period.to) + 1 - days.length : 0;

  return [...pairs, ...Array.from({ length: Math.max(0, missing) }, () => ({ numerator: 0, denominator: 1 }))];
}

/** One side as it is stored with an outcome. */
export function sideOf(pairs: readonly DayPair[], period: { from: string; to: string }): Side {
  return {
    from: period.from,
    to: period.to,
    days: pairs.filter((pair) => pair.denominator > 0).length,
    count: pairs.reduce((sum, pair) => sum + pair.numerator, 0),
    exposure: pairs.reduce((sum, pair) => sum + pair.denominator, 0),
  };
}

/** Days within a period. */
export function within(days: readonly ArmDay[], { from, to }: { from: string; to: string }): ArmDay[] {
  return days.filter((day) => day.date >= from && day.date <= to);
}
