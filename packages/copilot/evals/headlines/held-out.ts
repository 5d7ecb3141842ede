import type { PairableArm } from '../../src/library/natural-pairs';
import { wasRandomised } from '../../src/library/randomisation';
import { splitOf } from '../../src/library/split';
import type { TrainedOn } from './trained-on';

/** An arm with the week of its test, which says whether the test was randomised. */
export interface DatedArm extends PairableArm {
  testWeek: number;
}

/**
 * Arms that a ranker may be scored on: of randomised tests, in a wording that it has not met. Of the archive's tests the
 * part "evaluate" only; of others those that it was not trained on.
 */
export function heldOutArms<Arm extends DatedArm>(
  arms: readonly Arm[],
  archive: readonly { testId: string }[],
  seen: TrainedOn,
): Arm[] {
  const archiveTests = new Set(archive.map((arm) => arm.testId));
  const isHeldOut = (testId: string) =>
    archiveTests.has(testId) ? splitOf(testId) === 'evaluate' : !seen.test(testId);

  return arms.filter((arm) => wasRandomised(arm.testWeek) && isHeldOut(arm.testId) && !seen.text(arm.headline));
}
