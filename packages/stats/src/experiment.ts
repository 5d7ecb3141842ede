import { betaQuantile } from './beta';
import type { Interval } from './interval';
import { relativeProportionEffect, sampleRatioP } from './proportion-test';
import { SRM_ALPHA } from './judge/verdict';

/** Prior of a relative effect: nothing expected, and most effects within 30% either way. */
export const EFFECT_PRIOR = { mean: 0, variance: 0.09 } as const;
/** P(better) from which a reading says "likely", and from which it says "clearly". */
export const LIKELY = 0.9;
export const CLEARLY = 0.975;

/** One arm of a test: `users` are what was split (exposures), `trials` and `successes` what is measured. */
export interface ExperimentArm {
  armId: string;
  /** Planned share on any positive scale. */
  weight: number;
  users: number;
  trials: number;
  successes: number;
}

export interface ExperimentInput {
  /** The first arm is the one the others are held against. */
  arms: readonly [ExperimentArm, ExperimentArm, ...ExperimentArm[]];
  days: number;
  minimumDays: number;
  minimumTrialsEach: number;
  /** Variance of daily counts over chance, 1 or more; counts are divided by it. From the days, see suggest/day-model.ts. */
  inflation?: number;
}

/** How the split came out; `broken` when its p-value is under SRM_ALPHA. Null p: nobody was shown anything yet. */
export interface SplitCheck {
  p: number | null;
  broken: boolean;
}

/** Posterior of an arm's rate with its 80% interval. */
export interface ArmPosterior extends Interval {
  armId: string;
  mean: number;
}

/** A plain reading of one arm against the first: "likely better, between +low and +high" (relative, 80%). */
export interface PlainReading extends Interval {
  armId: string;
  says: 'clearly_better' | 'likely_better' | 'too_close' | 'likely_worse' | 'clearly_worse';
  /** P(this arm's rate is the higher one). */
  probability: number;
  effect: number;
}

export type ExperimentReading =
  /** Before the minimum nothing of the result is given, only the split and how far the minimum is. */
  | {
      state: 'hidden';
      split: SplitCheck;
      missingDays: number;
      missingTrials: { armId: string; missing: number }[];
    }
  /** The split is broken: the arms differ in who saw them, and no effect may be read. */
  | { state: 'split_broken'; split: SplitCheck }
  | { state: 'shown'; split: SplitCheck; arms: ArmPosterior[]; readings: PlainReading[] };

/** Beta posterior under Jeffreys' prior, Beta(1/2, 1/2). */
function posteriorOf(arm: ExperimentArm, inflation: number): ArmPosterior {
  const alpha = 0.5 + arm.successes / inflation;
  const beta = 0.5 + (arm.trials - arm.successes) / inflation;
  return {
    armId: arm.armId,
    mean: alpha / (alpha + beta),
    low: betaQuantile(0.1, alpha, beta),
    high: betaQuantile(0.9, alpha, beta),
  };
}

function says(probability: number): PlainReading['says'] {
  if (probability >= CLEARLY) return 'clearly_better';
  if (probability >= LIKELY) return 'likely_better';
  if (probability <= 1 - CLEARLY) return 'clearly_worse';
  return probability <= 1 - LIKELY ? 'likely_worse' : 'too_close';
}

/**
 * One default reading of a test: its split is checked from the first day, its result is hidden until the minimum of days
 * and of trials in every arm is reached, then each arm has a posterior and each but the first a plain reading, its effect
 * pulled towards none (EFFECT_PRIOR). An arm whose relative effect has no finite variance gets none.
 */
export function readExperiment({
  arms,
  days,
  minimumDays,
  minimumTrialsEach,
  inflation = 1,
}: ExperimentInput): ExperimentReading {
  const p = sampleRatioP(arms);
  const split = { p, broken: p !== null && p < SRM_ALPHA };
  if (split.broken) return { state: 'split_broken', split };

  const missingTrials = arms.flatMap(({ armId, trials }) =>
    trials < minimumTrialsEach ? [{ armId, missing: minimumTrialsEach - trials }] : [],
  );
  if (days < minimumDays || missingTrials.length > 0)
    return { state: 'hidden', split, missingDays: Math.max(0, minimumDays - days), missingTrials };

  const scaled = (arm: ExperimentArm) => ({ successes: arm.successes / inflation, trials: arm.trials / inflation });
  const [control, ...others] = arms;
  const readings = others.flatMap((arm): PlainReading[] => {
    const effect = relativeProportionEffect(scaled(control), scaled(arm), { confidence: 0.8, prior: EFFECT_PRIOR });
    if (!effect) return [];
    const { low, high, chanceToWin } = effect;
    return [{ armId: arm.armId, says: says(chanceToWin), probability: chanceToWin, effect: effect.effect, low, high }];
  });

  return { state: 'shown', split, arms: arms.map((arm) => posteriorOf(arm, inflation)), readings };
}
