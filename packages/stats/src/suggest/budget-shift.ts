import { microsToUnits } from '@upbeat/core/money';
import type { Micros } from '@upbeat/core/money';
import type { Random } from '@upbeat/core/random';
import { seededRandom } from '@upbeat/core/random';
import { estimateOf, meanOf, shareOf, spreadOf } from './draws';
import type { BudgetArms, Efficiency } from './efficiency';
import { drawElasticity, readEfficiency, response, returns, wholeCents } from './efficiency';
import { normalSource } from './normal-source';
import { beforeAfterForecast } from './outcome-forecast';
import type { Assumption, BudgetShift, Reading, Step } from './suggestion';
import { daysUntilSure, holdback, moreDays, spendTest } from './surer';
import * as limit from './thresholds';

export const SPEND_ASSUMPTIONS: readonly Assumption[] = [
  { assumes: 'diminishing_returns', elasticity: limit.ELASTICITY.mean, sd: limit.ELASTICITY.sd },
  { assumes: 'attribution_is_cause' },
  { assumes: 'days_go_on' },
];

interface Move {
  from: number;
  to: number;
  share: number;
  amount: Micros;
  /** Draws of the relative change of all arms' results. */
  gain: Float64Array;
}

/** A move of a share of the donor's spend, no more than the receiver may grow; the total stays. `elasticity`: donor's and receiver's. */
function tryMove(
  ready: Efficiency,
  from: number,
  to: number,
  step: number,
  elasticity: [Float64Array, Float64Array],
): Move {
  const donor = ready.spend[from] ?? 0n;
  const bound = BigInt(Math.floor(limit.MAX_GROWTH * Number(ready.spend[to] ?? 0n)));
  const wished = BigInt(Math.round(step * Number(donor)));
  const amount = wholeCents(wished < bound ? wished : bound);
  const units = microsToUnits(amount);
  const less = response(elasticity[0], -units / (ready.spendUnits[from] ?? 1));
  const more = response(elasticity[1], units / (ready.spendUnits[to] ?? 1));
  const gain = less.map(
    (lost, draw) => (ready.results[from]?.[draw] ?? 0) * lost + (ready.results[to]?.[draw] ?? 0) * (more[draw] ?? 0),
  );

  return { from, to, share: donor > 0n ? Number(amount) / Number(donor) : 0, amount, gain };
}

/** The arm whose unit of spend brings least gives, the one where it brings most receives; the step with the highest expected gain. */
function bestMove(ready: Efficiency, random: Random): Move {
  const bring = returns(ready);
  const from = bring.indexOf(Math.min(...bring));
  const to = bring.lastIndexOf(Math.max(...bring));
  const elasticity: [Float64Array, Float64Array] = [drawElasticity(random), drawElasticity(random)];
  const moves = limit.SHIFT_STEPS.map((step) => tryMove(ready, from, to, step, elasticity));
  return moves.reduce((best, move) => (meanOf(move.gain) > meanOf(best.gain) ? move : best));
}

/**
 * "Spend better": whether money moved from one arm to another, the total unchanged, brings more. The move is at most
 * 20% of the donor's daily spend (SHIFT_STEPS) and lets the receiver grow by at most MAX_GROWTH. Returns are assumed to
 * diminish: results go with spend to the power of an elasticity (thresholds.ts) that is uncertain and drawn apart for
 * each arm. Proposed past the minimum, P(gain > 0) >= SURE_SHIFT and an expected gain >= LEAST_GAIN_SHIFT.
 */
export function readBudgetShift(input: BudgetArms): Reading<BudgetShift> {
  const random = seededRandom(`budget_shift/${input.seed}`);
  const efficiency = readEfficiency(input, random);
  if ('reading' in efficiency) return efficiency.reading;

  const { ready } = efficiency;
  const move = bestMove(ready, random);
  const probability = shareOf(move.gain, (x) => x > 0);
  const gain = estimateOf(move.gain);
  if (probability < limit.SURE_SHIFT || gain.mean < limit.LEAST_GAIN_SHIFT) {
    const moreDays = daysUntilSure(probability, limit.SURE_SHIFT, ready.days);
    return { state: 'too_close', leader: ready.arms[move.to]?.armId ?? '', probability, gain, moreDays };
  }
  return { state: 'suggested', suggestion: describe(input, ready, move, random) };
}

function describe(input: BudgetArms, ready: Efficiency, move: Move, random: Random): BudgetShift {
  const { metric, windowDays = limit.WINDOW_DAYS } = input;
  const donor = ready.arms[move.from];
  const receiver = ready.arms[move.to];
  const log = move.gain.map(Math.log1p);

  return {
    kind: 'budget_shift',
    spends: 'better',
    metric,
    from: donor?.armId ?? '',
    to: receiver?.armId ?? '',
    amount: move.amount,
    share: move.share,
    standsOn: ready.arms.map((arm) => arm.windowId),
    probability: shareOf(move.gain, (x) => x > 0),
    probabilityOf: 'gain',
    leftOut: ready.leftOut,
    gain: {
      relative: estimateOf(move.gain),
      perDay: estimateOf(onLevel(ready, move.gain, random)),
      unit: metric === 'value' ? 'currency units' : 'conversions',
    },
    surer: [moreDays(ready.days), holdback(windowDays), spendTest()],
    assumes: [...SPEND_ASSUMPTIONS],
    apply: stepsOf(ready, move, 'apply'),
    undo: stepsOf(ready, move, 'undo'),
    profits:
      donor && receiver && donor.platform !== receiver.platform
        ? { more: receiver.platform, less: donor.platform }
        : null,
    forecast: beforeAfterForecast(
      { metric, per: 'spend' },
      { mean: meanOf(log), variance: spreadOf(log) ** 2 },
      ready.spread,
      windowDays,
    ),
  };
}

/** Relative draws on the level of results a day, which is itself known only so well. */
export function onLevel(ready: Efficiency, relative: Float64Array, random: Random): Float64Array {
  const sd = Math.sqrt(ready.spread.variance);
  const normal = normalSource(random);
  return relative.map((x) => ready.level * Math.exp(sd * normal()) * x);
}

function stepsOf(ready: Efficiency, { from, to, amount }: Move, way: 'apply' | 'undo'): Step[] {
  return [
    { arm: from, change: -amount },
    { arm: to, change: amount },
  ].map(({ arm, change }) => {
    const now = ready.spend[arm] ?? 0n;
    const then = now + change;
    const [before, after] = way === 'apply' ? [now, then] : [then, now];
    return { act: 'set_daily_spend', armId: ready.arms[arm]?.armId ?? '', from: before, to: after };
  });
}
