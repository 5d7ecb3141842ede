import { microsToUnits } from '@upbeat/core/money';
import type { Random } from '@upbeat/core/random';
import { seededRandom } from '@upbeat/core/random';
import { SPEND_ASSUMPTIONS, onLevel } from './budget-shift';
import { estimateOf, meanOf, shareOf, spreadOf } from './draws';
import type { BudgetArms, Efficiency } from './efficiency';
import { drawElasticity, readEfficiency, response, returns, wholeCents } from './efficiency';
import { beforeAfterForecast } from './outcome-forecast';
import type { Reading, SpendMore } from './suggestion';
import { daysUntilSure, holdback, moreDays, spendTest } from './surer';
import * as limit from './thresholds';

/** What people have said a further result may cost. Without a target there is nothing to hold the next unit against. */
export interface SpendTarget {
  /** Conversions: the most currency units for one further conversion. Value: the least value for one further unit of spend. */
  target: number;
}

/**
 * "Spend more": what MORE_STEP of further daily spend in the arm with the best next unit would bring, and whether that stays
 * within the target. Kept apart from budget-shift.ts in type and in words: the total grows and the platform is paid more,
 * and totals are for people to decide. Proposed past the minimum and P(within target) >= SURE_MORE.
 */
export function readSpendMore(input: BudgetArms & SpendTarget): Reading<SpendMore> {
  const { metric, target, windowDays = limit.WINDOW_DAYS } = input;
  const random = seededRandom(`spend_more/${input.seed}`);
  const efficiency = readEfficiency(input, random);
  if ('reading' in efficiency) return efficiency.reading;

  const { ready } = efficiency;
  const bring = returns(ready);
  const to = bring.indexOf(Math.max(...bring));
  const receiver = ready.arms[to];
  if (!receiver) return { state: 'nothing_to_compare' };

  const amount = wholeCents(BigInt(Math.round(limit.MORE_STEP * Number(ready.spend[to] ?? 0n))));
  const units = microsToUnits(amount);
  const relative = gainOf(ready, to, units, random);
  const perDay = onLevel(ready, relative, random);
  const unit = perDay.map((more) => (metric === 'value' ? more / units : units / more));
  const probability = shareOf(unit, (x) => (metric === 'value' ? x >= target : x <= target));
  const gain = estimateOf(relative);
  if (probability < limit.SURE_MORE) {
    const days = daysUntilSure(probability, limit.SURE_MORE, ready.days);
    return { state: 'too_close', leader: receiver.armId, probability, gain, moreDays: days };
  }

  const log = relative.map(Math.log1p);
  const now = ready.spend[to] ?? 0n;
  const step = { act: 'set_daily_spend' as const, armId: receiver.armId };

  return {
    state: 'suggested',
    suggestion: {
      kind: 'spend_more',
      spends: 'more',
      metric,
      to: receiver.armId,
      amount,
      standsOn: ready.arms.map((arm) => arm.windowId),
      probability,
      probabilityOf: 'within_target',
      gain: {
        relative: gain,
        perDay: estimateOf(perDay),
        unit: metric === 'value' ? 'currency units' : 'conversions',
      },
      nextUnit: estimateOf(unit),
      target,
      leftOut: ready.leftOut,
      surer: [moreDays(ready.days), holdback(windowDays), spendTest()],
      assumes: [...SPEND_ASSUMPTIONS],
      apply: [{ ...step, from: now, to: now + amount }],
      undo: [{ ...step, from: now + amount, to: now }],
      profits: { more: receiver.platform },
      forecast: beforeAfterForecast(
        { metric, per: 'day' },
        { mean: meanOf(log), variance: spreadOf(log) ** 2 },
        ready.daySpread,
        windowDays,
      ),
    },
  };
}

/** Relative change of all arms' results when one arm spends so many units more a day. */
function gainOf(ready: Efficiency, to: number, units: number, random: Random): Float64Array {
  const more = response(drawElasticity(random), units / (ready.spendUnits[to] ?? 1));
  return more.map((x, draw) => x * (ready.results[to]?.[draw] ?? 0));
}
