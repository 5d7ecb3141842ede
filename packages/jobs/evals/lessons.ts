import { addDays } from '@upbeat/core/clock';
import { randomBinomial, randomNormal, seededRandom } from '@upbeat/core/random';
import type { Random } from '@upbeat/core/random';
import { groupEffect } from '@upbeat/stats/judge/group-effect';
import type { GroupEffect } from '@upbeat/stats/judge/group-effect';
import { sideOf, weighEvidence } from '@upbeat/stats/judge/pooled-evidence';
import type { EvidenceEffect } from '@upbeat/stats/judge/pooled-evidence';

const RATE = 0.05;
const A_DAY = 1_000;
const WEEKS = 26;
/** Each arm's own luck on a day, beyond chance: standard deviation of the logarithm. */
const DAY_NOISE = 0.05;

/** The effect of one wording over another in some days of a world with a known lift. */
function observe(random: Random, lift: number, days: number): GroupEffect | null {
  const arm = (armId: string, rate: number) => ({
    armId,
    windowId: armId,
    platform: '',
    days: Array.from({ length: days }, (_, day) => ({
      date: addDays('2026-03-02', day),
      impressions: A_DAY,
      clicks: randomBinomial(random, A_DAY, rate * Math.exp(DAY_NOISE * randomNormal(random))),
      spend: null,
      conversions: null,
      value: null,
    })),
  });
  const arms = [arm('a', RATE * (1 + lift)), arm('b', RATE)];

  return groupEffect({ arms, metric: 'ctr', inside: new Set(['a']), against: 'others' });
}

const asEvidence = ({ ratio, low, high }: GroupEffect): EvidenceEffect => ({
  mean: ratio - 1,
  low: low - 1,
  high: high - 1,
});

/** What became of lessons over half a year of weekly looks. */
export interface LessonLives {
  lessons: number;
  /** Contradicted at any look, and strong at any look. */
  reopened: number;
  strong: number;
  /** Drafted as supported by what taught it. */
  drafted: number;
}

/** Lessons of a true lift, each learnt from a test whose leader was picked by its result, then heard of once a week. */
export function liveLessons(lift: number, lessons: number): LessonLives {
  const lives: LessonLives = { lessons, reopened: 0, strong: 0, drafted: 0 };
  for (let seed = 0; seed < lessons; seed += 1) {
    const random = seededRandom(`lesson/${lift}/${seed}`);
    const taught = observe(random, lift, 14);
    if (!taught) continue;
    // The leader of a test is whoever leads: without a difference the claim is about the lucky one.
    const learnt = [asEvidence(taught)].map((one) =>
      lift === 0 && one.mean < 0
        ? { mean: 1 / (1 + one.mean) - 1, low: 1 / (1 + one.high) - 1, high: 1 / (1 + one.low) - 1 }
        : one,
    );
    if (sideOf(learnt) === 'supports') lives.drafted += 1;
    const later: EvidenceEffect[] = [];
    const seen = { contradicts: false, strong: false };
    for (let week = 0; week < WEEKS; week += 1) {
      const heard = observe(random, lift, 7);
      if (!heard) continue;
      later.push(asEvidence(heard));
      const { side, strength } = weighEvidence({ learnt, later });
      if (side === 'contradicts') seen.contradicts = true;
      if (strength === 'strong') seen.strong = true;
    }
    if (seen.contradicts) lives.reopened += 1;
    if (seen.strong) lives.strong += 1;
  }

  return lives;
}
