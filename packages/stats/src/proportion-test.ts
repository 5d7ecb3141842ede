import { chiSquareUpperTail } from './chi-square';
import type { Interval } from './interval';
import { normalCdf, normalDensity, twoSidedZ } from './normal';
import type { Count } from './shrink';

/** A normal prior of the relative effect (0 = no difference). */
export interface NormalPrior {
  mean: number;
  variance: number;
}

/** Posterior of the relative effect of the treatment: 0.1 is +10% over the control's rate. */
export interface RelativeEffect extends Interval {
  effect: number;
  sd: number;
  /** Probability that the treatment's rate is the higher one. */
  chanceToWin: number;
  /** Expected relative loss if the control is kept, or the treatment taken, and that is the wrong choice. */
  risk: { keepControl: number; takeTreatment: number };
}

function rateVariance(count: Count): number {
  const p = count.successes / count.trials;
  return (p * (1 - p)) / count.trials;
}

/**
 * Relative effect (pt - pc) / pc of two proportions with a Gaussian posterior: delta-method variance
 * vt / pc^2 + vc * pt^2 / pc^4, flat prior unless one is given. Null where the control has no success, either side no
 * trials, or nothing varies: a relative effect then has no finite variance.
 */
export function relativeProportionEffect(
  control: Count,
  treatment: Count,
  options: { confidence?: number; prior?: NormalPrior } = {},
): RelativeEffect | null {
  if (!(control.successes > 0 && control.trials > 0 && treatment.trials > 0)) return null;

  const pc = control.successes / control.trials;
  const pt = treatment.successes / treatment.trials;
  const variance = rateVariance(treatment) / pc ** 2 + (rateVariance(control) * pt ** 2) / pc ** 4;
  if (!(variance > 0)) return null;

  const precision = 1 / variance + (options.prior ? 1 / options.prior.variance : 0);
  const pull = options.prior ? options.prior.mean / options.prior.variance : 0;
  const effect = ((pt - pc) / pc / variance + pull) / precision;
  const sd = Math.sqrt(1 / precision);
  const half = twoSidedZ(options.confidence) * sd;
  const z = effect / sd;

  return {
    effect,
    sd,
    low: effect - half,
    high: effect + half,
    chanceToWin: normalCdf(z),
    risk: {
      keepControl: sd * normalDensity(z) + effect * normalCdf(z),
      takeTreatment: sd * normalDensity(z) - effect * normalCdf(-z),
    },
  };
}

/**
 * Sample-ratio check: p-value of a chi-square test of the arms' users against the planned weights (any positive scale).
 * A small p (say under 0.001) means that the assignment is broken and no effect may be read. Null without users.
 */
export function sampleRatioP(arms: readonly { users: number; weight: number }[]): number | null {
  const users = arms.reduce((sum, arm) => sum + arm.users, 0);
  const weights = arms.reduce((sum, arm) => sum + arm.weight, 0);
  if (arms.length < 2 || users === 0 || !(weights > 0)) return null;

  const statistic = arms.reduce((sum, arm) => {
    const expected = (users * arm.weight) / weights;
    return sum + (arm.users - expected) ** 2 / expected;
  }, 0);
  return chiSquareUpperTail(statistic, arms.length - 1);
}
