import { daysBetween } from '@upbeat/core/clock';
import type { Objective } from '@upbeat/db/objectives/row';
import type { Sums } from '@upbeat/db/metrics/sums';
import { figureOf, unreportedOf } from '../metrics/ratios';

export type PaceState = 'met' | 'on_pace' | 'behind' | 'no_data';
/** Why nothing can be said. */
export type NoDataReason = 'no_campaign' | 'not_begun' | 'no_currency' | 'nothing_reported' | 'not_counted';

/** How far an objective has come. Values are in the unit of the dashboard: money in currency units, rates as fractions. */
export interface Pace {
  state: PaceState;
  reason: NoDataReason | null;
  value: number | null;
  target: number;
  /** Whether the value should stay under the target. */
  under: boolean;
  /** A ratio has no pace: it is judged as it stands. */
  ratio: boolean;
  /** Share of the objective's days that have passed, 0 to 1. */
  passed: number;
  /** Value over target; null without a value. */
  reached: number | null;
  /** What an even pace asks for by the last day that the value knows; null for a ratio and without a value. */
  due: number | null;
  /** The last day that the value knows; null without a value. */
  knownTo: string | null;
  /** Rows that do not report what is counted, of how many; null where all do. */
  partly: { silent: number; told: number } | null;
  /** Currencies whose results are not counted: unlike money is not added. */
  leftOut: string[];
}

export interface PaceQuestion {
  objective: Pick<Objective, 'metric' | 'target' | 'startsOn' | 'endsOn'>;
  today: string;
  /** What its campaigns brought on its days; null where nothing was asked, for the reason beside it. */
  results: {
    sums: Sums;
    rows: number;
    /** The last day on which its campaigns have rows. */
    lastDay: string;
    /** Currencies whose results are not in the sums. */
    leftOut: string[];
  } | null;
  reason: NoDataReason | null;
}

const RATIOS: readonly string[] = ['roas', 'cpa', 'ctr'];

/** A target as it is stored in the unit of the dashboard: click-through rates are written in per cent. */
export function targetOf({ metric, target }: Pick<Objective, 'metric' | 'target'>): number {
  return metric === 'ctr' ? Number(target) / 100 : Number(target);
}

const shareOfDays = (from: string, to: string, day: string): number =>
  Math.min(1, Math.max(0, (daysBetween(from, day) + 1) / (daysBetween(from, to) + 1)));

/**
 * A sum is met at its target, on pace where it has come at least as far as the share of its days that data covers, else behind.
 * A ratio is met or behind as it stands.
 */
export function paceOf({ objective, today, results, reason }: PaceQuestion): Pace {
  const { metric, startsOn, endsOn } = objective;
  const target = targetOf(objective);
  const ratio = RATIOS.includes(metric);
  const under = metric === 'cpa';
  const about = { target, under, ratio, passed: today < startsOn ? 0 : shareOfDays(startsOn, endsOn, today) };
  const silent = (why: NoDataReason): Pace => ({
    ...about,
    state: 'no_data',
    reason: why,
    value: null,
    reached: null,
    due: null,
    knownTo: null,
    partly: null,
    leftOut: [],
  });
  if (reason !== null) return silent(reason);
  if (today < startsOn) return silent('not_begun');
  if (results === null || results.rows === 0) return silent('nothing_reported');
  const value = figureOf(metric, results.sums);
  if (value === null) return silent('not_counted');

  const silentRows = unreportedOf(metric, results.sums);
  const met = under ? value <= target : value >= target;
  const due = target * shareOfDays(startsOn, endsOn, results.lastDay);
  return {
    ...about,
    state: met ? 'met' : !ratio && results.lastDay < endsOn && value >= due ? 'on_pace' : 'behind',
    reason: null,
    value,
    reached: value / target,
    due: ratio ? null : due,
    knownTo: results.lastDay,
    partly: silentRows.silent > 0 ? silentRows : null,
    leftOut: results.leftOut,
  };
}

/** The days of an objective that are over or under way: up to today; null before the first. */
export function passedSpan(
  { startsOn, endsOn }: Pick<Objective, 'startsOn' | 'endsOn'>,
  today: string,
): { from: string; to: string } | null {
  return today < startsOn ? null : { from: startsOn, to: today < endsOn ? today : endsOn };
}
