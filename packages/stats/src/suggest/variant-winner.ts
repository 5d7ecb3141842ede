import type { Random } from '@upbeat/core/random';
import { seededRandom } from '@upbeat/core/random';
import type { ArmWindow, DayTable, Measure } from './arm-window';
import {
  CLICK_RATE,
  CONVERSION_RATE,
  CONVERSIONS_PER_IMPRESSION,
  daysTogether,
  dayTable,
  onReported,
  sumOver,
} from './arm-window';
import { fitDayModel } from './day-model';
import { estimateOf, meanOf, shareOf, spreadOf } from './draws';
import { leaveOutRare, missingDays, missingFigure, notEnough } from './missing';
import { normalSource } from './normal-source';
import type { DatedPair, DaySpread } from './outcome-forecast';
import { beforeAfterForecast, daySpread, wanderOf } from './outcome-forecast';
import { drawLogRates } from './posterior';
import type { Missing, Reading, Step, VariantWinner } from './suggestion';
import { daysUntilSure, holdback, moreDays, trialsEach } from './surer';
import * as limit from './thresholds';

/** Under this probability of bringing more conversions, a leader by clicks is no winner. */
const MIXED_BELOW = 0.2;
/** Enough to tell whether a probability is under it. */
const MIXED_DRAWS = 500;

export interface VariantGroup {
  /** Variants that ran in one placement group of one platform. */
  arms: readonly ArmWindow[];
  metric: VariantWinner['metric'];
  /** Repeats the simulation; the ids of the windows do well. */
  seed: string;
  windowDays?: number;
}

const MEASURES = { ctr: CLICK_RATE, conversion_rate: CONVERSION_RATE } as const;

/** Exposure that every arm lacks for MIN_SUCCESSES_VARIANTS at the group's own rate. */
function missingExposure(
  arms: readonly ArmWindow[],
  metric: VariantGroup['metric'],
  measure: Measure,
): (Missing | null)[] {
  const total = (figure: Measure['count']) => arms.reduce((sum, arm) => sum + sumOver(arm, figure), 0);
  const counted = total(measure.count);
  const unit = metric === 'ctr' ? 'impressions' : 'clicks';
  const least = metric === 'ctr' ? limit.MIN_IMPRESSIONS : limit.MIN_SUCCESSES_VARIANTS;
  // Before the first count nothing can be said of the rate: one success in what was shown is the boldest guess.
  const need = Math.max(least, (limit.MIN_SUCCESSES_VARIANTS * total(measure.exposure)) / Math.max(1, counted));

  return arms.map((arm) => missingFigure(arm, unit, sumOver(arm, measure.exposure), need));
}

/** Draws of the log of (winner's rate over the group's present mix), one for each draw of the arms' log rates. */
function gainDraws(rates: readonly Float64Array[], shares: readonly number[], winner: number): Float64Array {
  const mix = new Float64Array(rates[winner]?.length ?? 0);
  rates.forEach((column, arm) => {
    const share = shares[arm] ?? 0;
    for (let draw = 0; draw < mix.length; draw += 1) mix[draw] = (mix[draw] ?? 0) + share * Math.exp(column[draw] ?? 0);
  });
  return mix.map((rate, draw) => (rates[winner]?.[draw] ?? 0) - Math.log(rate));
}

/** P(best) of every arm. */
function bestShares(rates: readonly Float64Array[]): number[] {
  const wins = rates.map(() => 0);
  const draws = rates[0]?.length ?? 0;
  for (let draw = 0; draw < draws; draw += 1) {
    let best = 0;
    for (let arm = 1; arm < rates.length; arm += 1)
      if ((rates[arm]?.[draw] ?? 0) > (rates[best]?.[draw] ?? 0)) best = arm;
    wins[best] = (wins[best] ?? 0) + 1;
  }
  return wins.map((n) => n / draws);
}

function sharesOf(table: DayTable): number[] {
  const shown = table.exposure.map((row) => row.reduce((sum, n) => sum + n, 0));
  const all = shown.reduce((sum, n) => sum + n, 0);
  return shown.map((n) => n / all);
}

function groupDays(table: DayTable): DatedPair[] {
  const total = (rows: readonly number[][], day: number) => rows.reduce((sum, row) => sum + (row[day] ?? 0), 0);
  return table.dates.map((date, day) => ({
    date,
    numerator: total(table.count, day),
    denominator: total(table.exposure, day),
  }));
}

/** What the forecast of a winner among these arms holds of the days' own wander (variance of the logarithm); 0 where they say nothing of it. */
export function variantWander({ arms, metric, windowDays = limit.WINDOW_DAYS }: Omit<VariantGroup, 'seed'>): number {
  const spread = daySpread(groupDays(daysTogether(dayTable(arms, MEASURES[metric]))));

  return spread ? wanderOf(spread, windowDays) : 0;
}

/** P(the leader brings more conversions per impression than the mix); null where conversions are too few, or too seldom reported, to say. */
function bringsMore(all: readonly ArmWindow[], leader: number, random: Random): number | null {
  const arms = onReported(all, CONVERSIONS_PER_IMPRESSION);
  if (arms.some((arm) => sumOver(arm, (day) => day.conversions) < limit.MIN_SUCCESSES_VARIANTS)) return null;
  const table = daysTogether(dayTable(arms, CONVERSIONS_PER_IMPRESSION));
  const rates = drawLogRates(fitDayModel(table), limit.SPREAD_VARIANTS, MIXED_DRAWS, random);
  return shareOf(gainDraws(rates, sharesOf(table), leader), (x) => x > 0);
}

/**
 * Whether one variant of a placement group is better than the mix that runs now. Rates are compared within days and pulled
 * towards the group's mean; day-to-day noise widens them (day-model.ts, posterior.ts). The gain is what the group's rate
 * would do if the winner alone were shown, at the impressions (for a conversion rate: clicks) of today. Proposed only past
 * the minimum, P(best) >= SURE_WINNER and an expected gain >= LEAST_GAIN_WINNER; a winner by clicks that clearly brings
 * fewer conversions is `mixed`. Pure: the same arms and seed give the same answer.
 */
export function readVariants({
  arms,
  metric,
  seed,
  windowDays = limit.WINDOW_DAYS,
}: VariantGroup): Reading<VariantWinner> {
  const measure = MEASURES[metric];
  const { kept, leftOut } = leaveOutRare(onReported(arms, measure), measure);
  if (kept.length < 2) return { state: 'nothing_to_compare' };

  const table = daysTogether(dayTable(kept, measure));
  const lacking = notEnough([missingDays(table, limit.MIN_DAYS_VARIANTS), ...missingExposure(kept, metric, measure)]);
  if (lacking) return lacking;

  const spread = daySpread(groupDays(table));
  if (!spread) return { state: 'nothing_to_compare' };
  const random = seededRandom(`variant_winner/${seed}`);
  const model = fitDayModel(table);
  const rates = drawLogRates(model, limit.SPREAD_VARIANTS, limit.DRAWS, random);
  const best = bestShares(rates);
  const leader = best.indexOf(Math.max(...best));
  const logGain = gainDraws(rates, sharesOf(table), leader);
  const gain = estimateOf(logGain.map(Math.expm1));
  const probability = best[leader] ?? 0;
  const leaderId = kept[leader]?.armId ?? '';
  if (probability < limit.SURE_WINNER || gain.mean < limit.LEAST_GAIN_WINNER) {
    const more = daysUntilSure(probability, limit.SURE_WINNER, table.dates.length);
    return { state: 'too_close', leader: leaderId, probability, gain, moreDays: more };
  }
  const more = metric === 'ctr' ? bringsMore(kept, leader, random) : null;
  if (more !== null && more < MIXED_BELOW) return { state: 'mixed', leader: leaderId, probability: more };

  return {
    state: 'suggested',
    suggestion: {
      kind: 'variant_winner',
      spends: 'better',
      metric,
      winner: leaderId,
      standsOn: kept.map((arm) => arm.windowId),
      probability,
      probabilityOf: 'best',
      best: kept.map((arm, at) => ({ armId: arm.armId, probability: best[at] ?? 0 })),
      leftOut,
      gain: {
        relative: gain,
        perDay: perDay(logGain, table, spread, random),
        unit: metric === 'ctr' ? 'clicks' : 'conversions',
      },
      surer: surerOf(table, metric, gain.mean, windowDays),
      assumes: [{ assumes: 'delivery_was_fair' }, { assumes: 'days_go_on' }],
      ...stepsOf(kept, leader),
      profits: null,
      forecast: beforeAfterForecast(
        { metric, per: metric === 'ctr' ? 'impression' : 'click' },
        { mean: meanOf(logGain), variance: spreadOf(logGain) ** 2 },
        spread,
        windowDays,
      ),
    },
  };
}

/** Further counts for each day: the relative gain on a level that is itself known only so well. */
function perDay(logGain: Float64Array, table: DayTable, spread: DaySpread, random: Random) {
  const level = groupDays(table).reduce((sum, day) => sum + day.numerator, 0) / table.dates.length;
  const sd = Math.sqrt(spread.variance);
  const normal = normalSource(random);
  return estimateOf(logGain.map((x) => level * Math.exp(sd * normal()) * Math.expm1(x)));
}

function surerOf(table: DayTable, metric: VariantGroup['metric'], lift: number, windowDays: number) {
  const days = groupDays(table);
  const shown = days.reduce((sum, day) => sum + day.denominator, 0);
  const rate = days.reduce((sum, day) => sum + day.numerator, 0) / shown;
  const trials = trialsEach(rate, lift);
  const pace = shown / days.length / table.exposure.length;
  const experiment = {
    by: 'experiment' as const,
    trialsEach: trials,
    trials: metric === 'ctr' ? ('impressions' as const) : ('clicks' as const),
    lift,
    days: pace > 0 ? Math.ceil(trials / pace) : null,
  };

  return [moreDays(days.length), holdback(windowDays), experiment];
}

function stepsOf(arms: readonly ArmWindow[], winner: number): { apply: Step[]; undo: Step[] } {
  const acts = (others: 'pause' | 'restart') =>
    arms.map((arm, at): Step => ({ act: at === winner ? 'keep' : others, armId: arm.armId }));
  return { apply: acts('pause'), undo: acts('restart') };
}
