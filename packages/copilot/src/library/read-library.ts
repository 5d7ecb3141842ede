import { AppError } from '@upbeat/core/app-error';
import type { Lift } from '@upbeat/stats/lift';
import { liftAgainstRest } from '@upbeat/stats/lift';
import type { BetaPrior } from '@upbeat/stats/shrink';
import { fitBetaPrior, shrinkRate } from '@upbeat/stats/shrink';
import { wilsonInterval } from '@upbeat/stats/wilson';
import type { ArchiveArm } from './archive-file';
import { readArchive } from './archive-file';
import { groupBy } from './group-by';
import { wasRandomised } from './randomisation';
import { libraryReferenceId } from './reference-id';
import { splitOf } from './split';
import { describeStructure } from './structure';

/** Columns of `library_references`, in the order of a row of `readLibrary`. */
export const LIBRARY_COLUMNS = [
  'id',
  'test_id',
  'arm',
  'headline',
  'impressions',
  'clicks',
  'test_week',
  'arms',
  'rest_impressions',
  'rest_clicks',
  'ctr',
  'ctr_low',
  'ctr_high',
  'shrunk_ctr',
  'shrunk_low',
  'lift',
  'lift_low',
  'lift_high',
  'lift_clear',
  'field',
  'topics',
  'tags',
  'structure',
  'sensitive',
  'sensitive_topics',
  'split',
] as const;

/**
 * One row of `library_references`. Rates are fractions, intervals 95%; the lift is against the rest of the arm's test,
 * and null where that test was not randomised (see randomisation.ts).
 */
export type LibraryReference = ReturnType<typeof toReference>;

/** Of an arm whose test was not randomised: its rate stands, a comparison with its siblings does not. */
const NO_LIFT: Lift = { lift: null, low: null, high: null, z: null, clear: 0 };

const count = (arm: ArchiveArm) => ({ successes: arm.clicks, trials: arm.impressions });

/** The prior of click-through rates that the archive itself gives; `shrunk_ctr` and `shrunk_low` stand on it. */
export function fitArchivePrior(arms: readonly ArchiveArm[]): BetaPrior {
  const prior = fitBetaPrior(arms.map(count));
  if (prior === null) throw new AppError('unsupported_file', 'The reference library is too small to learn from.');
  return prior;
}

function toReference(arm: ArchiveArm, test: readonly ArchiveArm[], prior: BetaPrior) {
  const rest = { impressions: -arm.impressions, clicks: -arm.clicks };
  for (const sibling of test) {
    rest.impressions += sibling.impressions;
    rest.clicks += sibling.clicks;
  }
  const ctr = arm.impressions > 0 ? arm.clicks / arm.impressions : 0;
  const wilson = wilsonInterval(arm.clicks, arm.impressions) ?? { low: 0, high: 1 };
  const shrunk = shrinkRate(count(arm), prior);
  const lift = wasRandomised(arm.testWeek) ? liftAgainstRest(arm, rest) : NO_LIFT;

  return {
    id: libraryReferenceId(arm.testId, arm.arm),
    test_id: arm.testId,
    arm: arm.arm,
    headline: arm.headline,
    impressions: arm.impressions,
    clicks: arm.clicks,
    test_week: arm.testWeek,
    arms: test.length,
    rest_impressions: rest.impressions,
    rest_clicks: rest.clicks,
    ctr,
    ctr_low: wilson.low,
    ctr_high: wilson.high,
    shrunk_ctr: shrunk.mean,
    shrunk_low: shrunk.low,
    lift: lift.lift,
    lift_low: lift.low,
    lift_high: lift.high,
    lift_clear: lift.clear,
    field: arm.topics[0] ?? 'other',
    topics: arm.topics,
    tags: arm.tags,
    structure: describeStructure(arm.tags),
    sensitive: arm.sensitiveTopics.length > 0,
    sensitive_topics: arm.sensitiveTopics,
    split: splitOf(arm.testId),
  };
}

/**
 * Yields every reference of the shipped library, test by test, ready for `library_references`. `path`: the file
 * supabase/library/upworthy.tsv.gz. Throws AppError `unsupported_file` when the file is damaged.
 */
export async function* readLibrary(path: string): AsyncGenerator<LibraryReference> {
  const arms = await readArchive(path);
  const prior = fitArchivePrior(arms);
  for (const test of groupBy(arms, (arm) => arm.testId).values()) {
    for (const arm of test) yield toReference(arm, test, prior);
  }
}
