import { createHash } from 'node:crypto';
import { chanceOfHigherRate, logRatio, spreadOfRatios } from '@upbeat/stats/two-rates';
import type { ArchiveArm } from '../library/archive-file';
import { groupBy } from '../library/group-by';
import { wasRandomised } from '../library/randomisation';
import { libraryPairId, libraryReferenceId } from '../library/reference-id';
import { hashFraction, splitOf } from '../library/split';
import type { HeadlineComparison } from '../rank/compare-headlines';

/** Fewer impressions of either arm and the pair is left out: its truth would be too blurred to be worth a guess. */
export const LEAST_SHOWN = 1000;
/** A pair is scored only where the better one is known with this probability; others are too close to call and never dealt. */
export const LEAST_SURE = 0.9;
/** From here on the result is clear, under it a near call. */
export const CLEAR_FROM = 0.98;

/** A pair of Taste as the database keeps it. Which arm is the first was drawn without a look at the counts. */
export interface TastePair {
  id: string;
  firstId: string;
  secondId: string;
  /** Probability that the first has the higher click rate, given what was counted; under 0.1 or over 0.9. */
  firstSure: number;
  grade: 'near' | 'clear';
  /** Whether its story names a sensitive subject; such pairs are dealt to those only who ask for them. */
  isSensitive: boolean;
  /** What the ranker, which has met neither wording, gives the first. */
  rankerFirst: number;
  rankerReasons: HeadlineComparison['reasons'];
}

type Pair = readonly [ArchiveArm, ArchiveArm];

const count = ({ clicks, impressions }: ArchiveArm) => ({ successes: clicks, trials: impressions });
const ratioOf = ([first, second]: Pair) => logRatio(count(first), count(second));
const textOf = (arm: ArchiveArm) => arm.headline.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ');
/** A number in [0, 1) that a pair always gets again, another one for each `use`. */
const lotOf = (use: string, [first, second]: Pair) =>
  hashFraction(`upbeat-taste-1:${use}:${first.testId}/${first.arm}/${second.arm}`);
const rounded = (value: number) => Math.round(value * 10_000) / 10_000;
/** A probability to four places that never claims certainty. */
const chance = (probability: number) => Math.min(0.9999, Math.max(0.0001, rounded(probability)));

/** Two arms of one test with the same picture, differently worded, both shown enough; in an order that their hash settles. */
function pairsOf(arms: readonly ArchiveArm[]): Pair[] {
  const groups = groupBy(arms, (arm) => `${arm.testId}/${arm.picture}`);

  return [...groups.values()].flatMap((group) => {
    const shown = group.filter((arm) => arm.impressions >= LEAST_SHOWN);
    const texts = shown.map(textOf);
    return shown.flatMap((one, at) =>
      shown
        .slice(at + 1)
        .filter((_, beyond) => texts[at] !== texts[at + 1 + beyond])
        .map((other): Pair => (lotOf('order', [one, other]) < 0.5 ? [one, other] : [other, one])),
    );
  });
}

/**
 * Variance of true log click-rate ratios between two such arms, measured on every randomised test outside the part "taste": the prior by
 * which the truth of a pair is judged. On the archive 0.13: one rate is typically a third above or below the other.
 */
export function spreadElsewhere(arms: readonly ArchiveArm[]): number {
  const elsewhere = arms.filter((arm) => wasRandomised(arm.testWeek) && splitOf(arm.testId) !== 'taste');

  return spreadOfRatios(pairsOf(elsewhere).flatMap((pair) => ratioOf(pair) ?? []));
}

/**
 * The pairs of Taste: of randomised tests of the part that no model saw, no wording twice, drawn by hash among those whose better one is known
 * with at least LEAST_SURE. Clear ones are drawn first, since there are fewer.
 */
export function tastePairs(
  arms: readonly ArchiveArm[],
  compare: (first: string, second: string) => HeadlineComparison,
): TastePair[] {
  const spread = spreadElsewhere(arms);
  const fit = arms.filter((arm) => splitOf(arm.testId) === 'taste' && wasRandomised(arm.testWeek));
  const known = pairsOf(fit).flatMap((pair) => {
    const ratio = ratioOf(pair);
    const firstSure = ratio ? chanceOfHigherRate(ratio, spread) : 0.5;
    const sure = Math.max(firstSure, 1 - firstSure);
    return sure >= LEAST_SURE ? [{ pair, firstSure, isNear: sure < CLEAR_FROM, lot: lotOf('draw', pair) }] : [];
  });
  known.sort((a, b) => Number(a.isNear) - Number(b.isNear) || a.lot - b.lot);

  const taken = new Set<string>();
  return known.flatMap(({ pair, firstSure, isNear }): TastePair[] => {
    const [first, second] = pair;
    const marks = [textOf(first), textOf(second)];
    if (marks.some((mark) => taken.has(mark))) return [];
    for (const mark of marks) taken.add(mark);
    const { probability, reasons } = compare(first.headline, second.headline);

    return [
      {
        id: libraryPairId(first.testId, first.arm, second.arm),
        firstId: libraryReferenceId(first.testId, first.arm),
        secondId: libraryReferenceId(second.testId, second.arm),
        firstSure: chance(firstSure),
        grade: isNear ? 'near' : 'clear',
        isSensitive: first.sensitiveTopics.length > 0,
        rankerFirst: chance(probability),
        rankerReasons: reasons.map((reason) => ({ ...reason, weight: rounded(reason.weight) })),
      },
    ];
  });
}

/** Names a set of pairs by what is in it: two sets of one edition are the same. */
export function editionOf(pairs: readonly TastePair[]): string {
  return createHash('sha256').update(JSON.stringify(pairs)).digest('hex').slice(0, 16);
}
