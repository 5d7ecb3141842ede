import type { Micros } from '@upbeat/core/money';
import type { Estimate } from './draws';
import type { OutcomeForecast } from './outcome-forecast';

export type SuggestionKind = 'variant_winner' | 'budget_shift' | 'spend_more';

/** What is still missing of the minimum; `armId` null concerns the group as a whole. */
export interface Missing {
  armId: string | null;
  unit: 'impressions' | 'clicks' | 'conversions' | 'days';
  have: number;
  need: number;
  missing: number;
  /** Whole days until it is there at the present pace; null where nothing comes in. */
  daysAtPace: number | null;
}

/** One thing to do on the platform. `keep` needs no act and says what stays. */
export type Step =
  | { act: 'keep' | 'pause' | 'restart'; armId: string }
  | { act: 'set_daily_spend'; armId: string; from: Micros; to: Micros };

/** What would make it surer, and how much of it. */
export type Surer =
  /** `narrower`: share by which the interval of the gain shrinks, if days go on as they did. */
  | { by: 'more_days'; days: number; narrower: number }
  /** Leave this share as it is for so many days and compare at the end. */
  | { by: 'holdback'; share: number; days: number }
  /** A randomised test: trials for each arm that find `lift` with 80% power at 5%. */
  | { by: 'experiment'; trialsEach: number; trials: 'impressions' | 'clicks'; lift: number; days: number | null }
  /** A step in spend on purpose, since history cannot show what the next unit brings. */
  | { by: 'spend_test'; share: number; days: number };

/** What is taken for granted and not measured here. */
export type Assumption =
  /** The platform chose who saw which variant; the groups may differ. */
  | { assumes: 'delivery_was_fair' }
  /** Future days are like the past ones. */
  | { assumes: 'days_go_on' }
  /** Results grow with spend to this power. */
  | { assumes: 'diminishing_returns'; elasticity: number; sd: number }
  /** Conversions as the platforms attribute them are caused by the ads. */
  | { assumes: 'attribution_is_cause' };

interface Found {
  /** Ids of the metric windows it stands on. */
  standsOn: string[];
  /** Probability (0 to 1) of what `probabilityOf` names. */
  probability: number;
  surer: Surer[];
  assumes: Assumption[];
  apply: Step[];
  undo: Step[];
  forecast: OutcomeForecast;
}

/** More of `unit` for each day; a relative 0.1 is +10%. Intervals are 80%. */
export interface Gain<Unit extends string> {
  relative: Estimate;
  perDay: Estimate;
  unit: Unit;
}

/** Spend better: show the winner only; spend unchanged. */
export interface VariantWinner extends Found {
  kind: 'variant_winner';
  spends: 'better';
  metric: 'ctr' | 'conversion_rate';
  winner: string;
  probabilityOf: 'best';
  /** P(best) of every compared arm. */
  best: { armId: string; probability: number }[];
  /** Arms with too little of the group's exposure to compare. */
  leftOut: string[];
  gain: Gain<'clicks' | 'conversions'>;
  profits: null;
}

/** Spend better: money moves between arms, the total stays. */
export interface BudgetShift extends Found {
  kind: 'budget_shift';
  spends: 'better';
  metric: 'conversions' | 'value';
  from: string;
  to: string;
  /** Micros a day, and as a share of the donor's daily spend. */
  amount: Micros;
  share: number;
  probabilityOf: 'gain';
  leftOut: string[];
  gain: Gain<'conversions' | 'currency units'>;
  /** Who is paid more and who less, where the arms are of two platforms. */
  profits: { more: string; less: string } | null;
}

/** Spend more: the total grows, and somebody is paid for it. Budget totals are for people to decide: evidence, no verdict. */
export interface SpendMore extends Found {
  kind: 'spend_more';
  spends: 'more';
  metric: 'conversions' | 'value';
  to: string;
  amount: Micros;
  probabilityOf: 'within_target';
  gain: Gain<'conversions' | 'currency units'>;
  /** Spend for each further conversion (currency units), or value for each further unit of spend; 80% interval. */
  nextUnit: Estimate;
  target: number;
  /** Arms with too little of the campaign's spend to compare. */
  leftOut: string[];
  profits: { more: string };
}

/** What an engine says of some arms. Only `suggested` may be shown as a suggestion; every other state says why there is none. */
export type Reading<S> =
  | { state: 'suggested'; suggestion: S }
  | { state: 'nothing_to_compare' }
  | { state: 'not_enough'; missing: Missing[]; readyInDays: number | null }
  /**
   * Enough data, no clear case. `moreDays`: further days until it is clear if the difference seen is the true one; null
   * where that is beyond half a year or nothing leads.
   */
  | { state: 'too_close'; leader: string; probability: number; gain: Estimate; moreDays: number | null }
  /** The click rate says one thing and what follows the clicks another; `probability` that the leader brings more conversions. */
  | { state: 'mixed'; leader: string; probability: number };
