import type { PooledEffect, StudyEffect } from '@upbeat/stats/pooled-effect';
import { poolEffects } from '@upbeat/stats/pooled-effect';
import type { ArchiveArm } from './archive-file';
import { groupBy } from './group-by';
import { wasRandomised } from './randomisation';

type CountedArm = Pick<ArchiveArm, 'testId' | 'testWeek' | 'picture' | 'impressions' | 'clicks' | 'headline'>;

/** The effect of a wording feature on click-through rate as a log ratio, with what it stands on. */
export interface WordingEffect {
  pooled: PooledEffect;
  /** Distinct tests in which arms with and without the feature ran with the same picture. */
  tests: number;
  /** Arms compared. */
  arms: number;
}

/** Arms of one randomised test that ran with the same picture, so that they differ in wording only. */
export function comparableArms<Arm extends CountedArm>(arms: readonly Arm[]): Arm[][] {
  const randomised = arms.filter((arm) => wasRandomised(arm.testWeek));
  return [...groupBy(randomised, (arm) => `${arm.testId}/${arm.picture}`).values()].filter(
    (group) => new Set(group.map((arm) => arm.headline)).size > 1,
  );
}

/** Mean log click-through rate of arms; half a click is added so that an arm without clicks counts too. */
function meanLogRate(arms: readonly CountedArm[]): number {
  return arms.reduce((sum, arm) => sum + Math.log((arm.clicks + 0.5) / (arm.impressions + 1)), 0) / arms.length;
}

/** Sampling variance of that mean if every arm had the rate `rate`. */
function varianceAt(rate: number, arms: readonly CountedArm[]): number {
  return arms.reduce((sum, arm) => sum + (1 - rate) / (rate * arm.impressions), 0) / arms.length ** 2;
}

function compare<Arm extends CountedArm>(group: readonly Arm[], has: (arm: Arm) => boolean): StudyEffect | null {
  const withIt = group.filter(has);
  const without = group.filter((arm) => !has(arm));
  const clicks = group.reduce((sum, arm) => sum + arm.clicks, 0);
  if (withIt.length === 0 || without.length === 0 || clicks === 0) return null;

  const rate = clicks / group.reduce((sum, arm) => sum + arm.impressions, 0);
  return {
    effect: meanLogRate(withIt) - meanLogRate(without),
    variance: varianceAt(rate, withIt) + varianceAt(rate, without),
  };
}

/**
 * Pools within-test log ratios of click-through rate, arms with against arms without a feature (DerSimonian-Laird: the
 * effect of a wording truly differs from story to story, and inverse-variance weights alone would pretend it did not).
 * Two choices keep a feature that means nothing at zero: arms enter as the mean of their LOG rates (a rare feature is
 * mostly one arm against several, and the log of summed clicks favours the side with more arms), and the variance
 * uses the group's common rate (with each side's own rate, a lucky arm would get more weight for being lucky).
 * Null where no test compares the two.
 */
export function wordingEffect<Arm extends CountedArm>(
  groups: readonly (readonly Arm[])[],
  has: (arm: Arm) => boolean,
): WordingEffect | null {
  const studies: StudyEffect[] = [];
  const tests = new Set<string>();
  let arms = 0;
  for (const group of groups) {
    const study = compare(group, has);
    if (study === null) continue;
    studies.push(study);
    tests.add(group[0]?.testId ?? '');
    arms += group.length;
  }
  const pooled = poolEffects(studies);

  return pooled && { pooled, tests: tests.size, arms };
}
