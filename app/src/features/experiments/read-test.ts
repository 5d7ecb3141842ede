import { daysBetween } from '@upbeat/core/clock';
import type { Experiment } from '@upbeat/db/experiments/row';
import type { ExperimentArm, ExperimentReading, PlainReading, SplitCheck } from '@upbeat/stats/experiment';
import { readTestCounts } from '@upbeat/stats/experiment-counts';
import type { CountedArm } from '@upbeat/stats/experiment-counts';
import { SRM_ALPHA } from '@upbeat/stats/judge/verdict';
import { sampleRatioP } from '@upbeat/stats/proportion-test';
import { trialsEach } from '@upbeat/stats/suggest/surer';
import { densityPath, scaleEnd } from './density';

/** What an arm was shown; nothing of what it brought. */
export interface ArmShown {
  id: string;
  placementId: string;
  /** Its words, else the placement's name. */
  name: string;
  placement: string;
  placementStatus: string;
  share: number;
  exposures: number;
  trials: number;
  /** Its account does not report what is counted: it is no arm of the reading. */
  leftOut: boolean;
  /** Trials still missing to the minimum; none where it is left out. */
  missing: number;
}

/** What an arm brought: its posterior, 80% interval, and the drawing of it. */
export interface ArmRead {
  id: string;
  successes: number;
  rate: number;
  mean: number;
  low: number;
  high: number;
  path: string;
}

export interface TestResult {
  arms: ArmRead[];
  /** Each arm but the first against the first. */
  readings: PlainReading[];
  /** Rate of all arms together, and where the scale of the strips ends. */
  together: number;
  end: number;
  /** Variance of daily counts over chance, 1 or more. */
  inflation: number;
  /** Smallest lift that this many trials find four times in five; null where no rate stands behind it. */
  sees: number | null;
  /** Trials an arm that would find a lift of 10%. */
  forTen: number | null;
}

export interface TestReading {
  state: 'planned' | 'hidden' | 'split_broken' | 'shown';
  split: SplitCheck;
  arms: ArmShown[];
  missingDays: number;
  /** Null unless shown: before the minimum, and where the split is broken, no rate leaves the server. */
  result: TestResult | null;
}

/** Whether people may conclude from a test: it is stopped, ran the days that it set itself, and its results or its broken split are there to see. */
export function isConcludable(
  { status, startedOn, endedOn, minDays }: Pick<Experiment, 'status' | 'startedOn' | 'endedOn' | 'minDays'>,
  { state }: Pick<TestReading, 'state'>,
): boolean {
  return (
    status === 'stopped' &&
    startedOn !== null &&
    endedOn !== null &&
    daysBetween(startedOn, endedOn) + 1 >= minDays &&
    (state === 'shown' || state === 'split_broken')
  );
}

/** The lift that `trials` in each of two arms find with 80% power, by bisection of trialsEach. */
export function liftSeen(rate: number, trials: number, inflation: number): number | null {
  if (!(rate > 0 && rate < 0.5 && trials > 0)) return null;
  let low = 0.001;
  let high = Math.min(20, 0.95 / rate - 1);
  for (let step = 0; step < 50; step += 1) {
    const middle = (low + high) / 2;
    if (trialsEach(rate, middle, inflation) > trials) low = middle;
    else high = middle;
  }

  return high;
}

/**
 * A test as its page may tell it. The platform's own split is checked against the plan where the platform was to split at random;
 * where it was not, the shares are no promise, and the difference is read as an association.
 */
export function readTest(test: Experiment): TestReading {
  const shown = test.arms.map(
    (arm): ArmShown => ({
      id: arm.id,
      placementId: arm.placementId,
      name: arm.headline ?? arm.name,
      placement: arm.name,
      placementStatus: arm.placementStatus,
      share: arm.share,
      exposures: arm.exposures,
      trials: arm.trials,
      leftOut: arm.leftOut,
      missing: arm.leftOut ? 0 : Math.max(0, test.minExposures - arm.trials),
    }),
  );
  const p = sampleRatioP(shown.map(({ exposures, share }) => ({ users: exposures, weight: share })));
  const split = { p, broken: p !== null && p < SRM_ALPHA };
  const missingDays = Math.max(0, test.minDays - test.days);
  const bare = { split, arms: shown, missingDays, result: null };
  if (test.startedOn === null) return { ...bare, state: 'planned' };
  if (split.broken && test.randomised) return { ...bare, state: 'split_broken' };
  if (!test.reached) return { ...bare, state: 'hidden' };

  const [first, second, ...rest] = test.arms
    .filter(({ leftOut }) => !leftOut)
    .map(
      (arm): CountedArm => ({
        armId: arm.id,
        share: arm.share,
        users: arm.exposures,
        trials: arm.trials,
        successes: arm.successes ?? 0,
      }),
    );
  if (!first || !second) return { ...bare, state: 'hidden' };
  const { reading, arms, inflation } = readTestCounts({
    arms: [first, second, ...rest],
    daily: test.daily ?? [],
    days: test.days,
    randomised: test.randomised,
    minimumDays: test.minDays,
    minimumTrialsEach: test.minExposures,
  });
  if (reading.state !== 'shown') return { ...bare, state: reading.state };

  return { ...bare, state: 'shown', result: resultOf(arms, reading, inflation) };
}

function resultOf(
  arms: readonly ExperimentArm[],
  { arms: posteriors, readings }: Extract<ExperimentReading, { state: 'shown' }>,
  inflation: number,
): TestResult {
  const shapes = arms.map(({ trials, successes }) => ({
    alpha: 0.5 + successes / inflation,
    beta: 0.5 + (trials - successes) / inflation,
  }));
  const end = scaleEnd(shapes);
  const trials = arms.reduce((sum, arm) => sum + arm.trials, 0);
  const together = arms.reduce((sum, arm) => sum + arm.successes, 0) / Math.max(1, trials);
  const fewest = Math.min(...arms.map((arm) => arm.trials));

  return {
    arms: arms.flatMap((arm, n) => {
      const posterior = posteriors[n];
      const shape = shapes[n];
      if (!posterior || !shape) return [];
      const { mean, low, high } = posterior;
      const rate = arm.trials > 0 ? arm.successes / arm.trials : 0;
      return [{ id: arm.armId, successes: arm.successes, rate, mean, low, high, path: densityPath(shape, end) }];
    }),
    readings,
    together,
    end,
    inflation,
    sees: liftSeen(together, fewest, inflation),
    forTen: together > 0 && together < 0.5 ? trialsEach(together, 0.1, inflation) : null,
  };
}
