import { microsToUnits } from '@upbeat/core/money';
import type { Micros } from '@upbeat/core/money';
import type { Random } from '@upbeat/core/random';
import type { ArmWindow, DayTable } from './arm-window';
import { CONVERSIONS_PER_SPEND, VALUE_PER_SPEND, daysTogether, dayTable, onReported, sumOver } from './arm-window';
import type { DayModel } from './day-model';
import { fitDayModel } from './day-model';
import { meanOf } from './draws';
import { leaveOutRare, missingDays, missingFigure, notEnough } from './missing';
import { normalSource } from './normal-source';
import type { DaySpread } from './outcome-forecast';
import { daySpread } from './outcome-forecast';
import { drawLogRates } from './posterior';
import type { Reading } from './suggestion';
import * as limit from './thresholds';

/** Placements or channels of one campaign, in one currency and with one conversion action. */
export interface BudgetArms {
  arms: readonly ArmWindow[];
  metric: 'conversions' | 'value';
  seed: string;
  windowDays?: number;
  /** Last days of each arm that say what it spends; the last whole week unless told otherwise. */
  presentDays?: number;
}

/** What each arm brings in a day at its present spend, as draws, and how that would change with spend. */
export interface Efficiency {
  arms: ArmWindow[];
  leftOut: string[];
  model: DayModel;
  days: number;
  /** How results per unit of spend wander, and results a day. */
  spread: DaySpread;
  daySpread: DaySpread;
  /** Present spend a day, exact and in currency units. */
  spend: Micros[];
  spendUnits: number[];
  /** Results a day of all arms at their present spend: the level that relative gains are taken of. */
  level: number;
  /** Share of `level` that each arm brings, one array for each arm. */
  results: Float64Array[];
}

const CENT: Micros = 10_000n;

/** Micros rounded down to whole cents. */
export const wholeCents = (micros: Micros): Micros => micros - (micros % CENT);

/** The days of an arm that say what it spends now: steps start there, not at a mean of days on which less or more ran. */
export function presentDays(arm: ArmWindow, days: number = limit.PRESENT_DAYS): ArmWindow['days'] {
  return arm.days.filter((day) => day.spend !== null).slice(-days);
}

/** What an arm spends a day now, in whole cents. */
export function presentSpend(arm: ArmWindow, days: number = limit.PRESENT_DAYS): Micros {
  const present = presentDays(arm, days);
  const sum = present.reduce((total, day) => total + (day.spend ?? 0n), 0n);

  return present.length > 0 ? wholeCents(sum / BigInt(present.length)) : 0n;
}

/** Draws of an arm's assumed elasticity: normal, drawn again outside its bounds. */
export function drawElasticity(random: Random): Float64Array {
  const { mean, sd, low, high } = limit.ELASTICITY;
  const normal = normalSource(random);
  return new Float64Array(limit.DRAWS).map(() => {
    for (;;) {
      const drawn = mean + sd * normal();
      if (drawn >= low && drawn <= high) return drawn;
    }
  });
}

/** Results a day at the present spend: the days' own, raised or lowered as spend has been since. */
function levelOf(table: DayTable, counted: number, spendUnits: readonly number[]): number {
  const spent = table.exposure.reduce((sum, row) => sum + row.reduce((total, x) => total + x, 0), 0);
  const now = spendUnits.reduce((sum, x) => sum + x, 0);

  return spent > 0 ? (counted / spent) * now : 0;
}

/** Results of every arm as shares of their sum, draw by draw. */
function resultShares(rates: readonly Float64Array[], spend: readonly number[]): Float64Array[] {
  const out = rates.map((column, arm) => column.map((log) => (spend[arm] ?? 0) * Math.exp(log)));
  const draws = out[0]?.length ?? 0;
  for (let draw = 0; draw < draws; draw += 1) {
    const all = out.reduce((sum, column) => sum + (column[draw] ?? 0), 0);
    for (const column of out) column[draw] = (column[draw] ?? 0) / all;
  }
  return out;
}

/** What the arms lack of the minimum: days together, and conversions, of which an arm may have had or could have expected enough. */
function lacking(kept: readonly ArmWindow[], days: ReturnType<typeof missingDays>) {
  const conversions = kept.map((arm) => sumOver(arm, (day) => day.conversions));
  const spend = kept.map((arm) => sumOver(arm, CONVERSIONS_PER_SPEND.exposure));
  const sum = (row: readonly number[]) => row.reduce((total, x) => total + x, 0);
  const rate = sum(conversions) / sum(spend);
  return notEnough([
    days,
    ...kept.map((arm, at) => {
      const have = Math.max(conversions[at] ?? 0, rate * (spend[at] ?? 0));
      return missingFigure(arm, 'conversions', have, limit.MIN_CONVERSIONS_BUDGET);
    }),
  ]);
}

/**
 * The arms' returns on spend, compared within days like rates of variants, with the prior scale of channels. An arm without
 * conversions counts too, once its spend would have brought the minimum at the arms' common rate.
 */
export function readEfficiency(
  { arms, metric, presentDays: present }: BudgetArms,
  random: Random,
): { ready: Efficiency } | { reading: Reading<never> } {
  const measure = metric === 'value' ? VALUE_PER_SPEND : CONVERSIONS_PER_SPEND;
  const { kept, leftOut } = leaveOutRare(onReported(arms, measure), measure);
  if (kept.length < 2) return { reading: { state: 'nothing_to_compare' } };

  const table = daysTogether(dayTable(kept, measure));
  const open = lacking(kept, missingDays(table, limit.MIN_DAYS_BUDGET));
  if (open) return { reading: open };

  const total = (rows: readonly number[][], day: number) => rows.reduce((sum, row) => sum + (row[day] ?? 0), 0);
  const days = table.dates.map((date, day) => ({
    date,
    numerator: total(table.count, day),
    denominator: total(table.exposure, day),
  }));
  const spread = daySpread(days);
  const counted = days.reduce((sum, day) => sum + day.numerator, 0);
  const perDay = daySpread(days.map((day) => ({ ...day, denominator: 1 })));
  if (!spread || !perDay) return { reading: { state: 'nothing_to_compare' } };

  const conversions = kept.reduce((sum, arm) => sum + sumOver(arm, (day) => day.conversions), 0);
  const model = fitDayModel(table, metric === 'value' ? counted / Math.max(1, conversions) : 1);
  const spend = kept.map((arm) => presentSpend(arm, present));
  const spendUnits = spend.map(microsToUnits);
  const rates = drawLogRates(model, limit.SPREAD_CHANNELS, limit.DRAWS, random);

  return {
    ready: {
      arms: kept,
      leftOut,
      model,
      days: table.dates.length,
      spread,
      daySpread: perDay,
      spend,
      spendUnits,
      level: levelOf(table, counted, spendUnits),
      results: resultShares(rates, spendUnits),
    },
  };
}

/** Draws of the relative change of one arm's results when its spend changes by `change` (0.2 is +20%): (1 + change)^elasticity - 1. */
export function response(elasticity: Float64Array, change: number): Float64Array {
  const log = Math.log1p(change);
  return elasticity.map((e) => Math.expm1(e * log));
}

/**
 * Mean results that a unit of spend brings in each arm, as a share of the level. The next unit brings that times the
 * elasticity, which is assumed alike for all arms on average: the order of the arms is the same.
 */
export function returns(ready: Efficiency): number[] {
  return ready.results.map((share, arm) => meanOf(share) / (ready.spendUnits[arm] ?? 1));
}
