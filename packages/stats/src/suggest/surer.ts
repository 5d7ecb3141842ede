import { normalQuantile } from '../normal';
import type { Surer } from './suggestion';

/** Share of a group that a holdback leaves as it is. */
export const HOLDBACK_SHARE = 0.1;
/** The spend test: this much up or down, on purpose. */
const SPEND_TEST = { share: 0.2, days: 14 } as const;

/**
 * Trials for each of two arms that find a relative `lift` of a rate with 80% power at 5% two-sided (unpooled normal
 * approximation; J. L. Fleiss, Statistical Methods for Rates and Proportions, 3rd ed., 2003, 4.2). `rate` in (0, 1);
 * `inflation` is the factor of day-to-day noise over chance.
 */
export function trialsEach(rate: number, lift: number, inflation = 1): number {
  const other = Math.min(1, rate * (1 + lift));
  const z = normalQuantile(0.975) + normalQuantile(0.8);
  return Math.ceil((inflation * z ** 2 * (rate * (1 - rate) + other * (1 - other))) / (other - rate) ** 2);
}

/** A week more: by how much the interval shrinks, the variance going with one over the days. */
export function moreDays(days: number, more = 7): Surer {
  return { by: 'more_days', days: more, narrower: 1 - Math.sqrt(days / (days + more)) };
}

export function holdback(days: number): Surer {
  return { by: 'holdback', share: HOLDBACK_SHARE, days };
}

export function spendTest(): Surer {
  return { by: 'spend_test', ...SPEND_TEST };
}

/**
 * Further days until a probability passes `sure` if the difference seen is the true one: the z of a difference grows with
 * the root of the days. Null where nothing leads or it would take more than half a year.
 */
export function daysUntilSure(probability: number, sure: number, days: number): number | null {
  const z = normalQuantile(Math.min(probability, sure));
  if (!(z > 0.1)) return null;
  const more = Math.ceil(days * ((normalQuantile(sure) / z) ** 2 - 1));
  return more > 182 ? null : Math.max(1, more);
}
