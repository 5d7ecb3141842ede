import { seededRandom } from '@upbeat/core/random';
import { microsToUnits } from '@upbeat/core/money';
import type { Micros } from '@upbeat/core/money';
import { estimateOf } from '../suggest/draws';
import type { BudgetArms } from '../suggest/efficiency';
import { drawElasticity, readEfficiency, response } from '../suggest/efficiency';
import type { MeasuredRatio } from './measured-change';

/** Money a day that was to come to `to`, from `from` or (null) on top. */
export interface SpendMove {
  from: string | null;
  to: string;
  amount: Micros;
}

/**
 * What a move of spend that nobody made would have brought on days that went by without it: the arithmetic of budget-shift.ts on
 * those days' own returns, elasticities assumed as there. A replay, never a measurement. Null where the days say too little.
 */
export function replaySpendMove(input: BudgetArms, { from, to, amount }: SpendMove): MeasuredRatio | null {
  const random = seededRandom(`replay/${input.seed}`);
  const efficiency = readEfficiency({ ...input, presentDays: Number.POSITIVE_INFINITY }, random);
  if ('reading' in efficiency) return null;
  const { ready } = efficiency;
  const units = microsToUnits(amount);
  const changed = (armId: string, more: number): Float64Array | null => {
    const at = ready.arms.findIndex((arm) => arm.armId === armId);
    const spend = ready.spendUnits[at] ?? 0;
    const results = ready.results[at];
    if (!results || spend <= 0 || more <= -spend) return null;
    return response(drawElasticity(random), more / spend).map((x, draw) => x * (results[draw] ?? 0));
  };
  const gained = changed(to, units);
  const lost = from === null ? null : changed(from, -units);
  if (!gained || (from !== null && !lost)) return null;
  const { median, low, high } = estimateOf(gained.map((x, draw) => x + (lost?.[draw] ?? 0)));

  return { ratio: 1 + median, low: 1 + low, high: 1 + high };
}
