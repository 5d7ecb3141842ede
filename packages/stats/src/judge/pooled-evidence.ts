import type { Interval } from '../interval';
import { normalQuantile } from '../normal';
import { poolEffects } from '../pooled-effect';
import type { StudyEffect } from '../pooled-effect';

/** A relative effect (0.1 is +10%) with its 80% interval; low above -1. */
export interface EvidenceEffect extends Interval {
  mean: number;
}

export type Side = 'supports' | 'contradicts' | 'undecided';

/** Chance, over all the times that anybody looks, of an interval that ever leaves out the truth. */
export const EVER_WRONG = 0.05;
/** Effects of wording that the sequence is tightest for: about 10% either way. */
const EXPECTED_SPREAD = 0.1;
/** Later pieces of evidence that a strong lesson takes. */
const STRONG_PIECES = 2;

/** An effect on the logarithm with its variance, read back from the 80% interval. A normal's width of a t's interval: a little wide, never narrow. */
function toStudy({ mean, low, high }: EvidenceEffect): StudyEffect {
  const se = (Math.log1p(high) - Math.log1p(low)) / (2 * normalQuantile(0.9));
  return { effect: Math.log1p(mean), variance: se * se };
}

const isUsable = ({ effect, variance }: StudyEffect) =>
  Number.isFinite(effect) && variance > 0 && Number.isFinite(variance);

/**
 * What pieces of evidence say together, as an interval that may be looked at after every import: a confidence sequence, of which the
 * chance that it EVER leaves out the true effect is EVER_WRONG at most, however often anybody looks (normal mixture: H. Robbins,
 * Annals of Mathematical Statistics 41, 1970; S. R. Howard, A. Ramdas, J. McAuliffe and J. Sekhon, Annals of Statistics 49, 2021,
 * eq. 14). Pieces count by their precision; where they differ by more than chance, that widens each of them (DerSimonian-Laird), so
 * that one loud campaign does not speak for all. Logarithms of the ratio; null without a usable piece.
 */
export function runningEffect(pieces: readonly EvidenceEffect[]): (Interval & { effect: number }) | null {
  const studies = pieces.map(toStudy).filter(isUsable);
  const pooled = poolEffects(studies);
  if (!pooled) return null;
  const information = 1 / pooled.se ** 2;
  const mixed = information + 1 / EXPECTED_SPREAD ** 2;
  const reach = Math.sqrt(mixed * Math.log((mixed * EXPECTED_SPREAD ** 2) / EVER_WRONG ** 2)) / information;

  return { effect: pooled.effect, low: pooled.effect - reach, high: pooled.effect + reach };
}

/** Which side some evidence takes, at a level that holds over all looks. One piece alone is three standard errors or so. */
export function sideOf(pieces: readonly EvidenceEffect[]): Side {
  const found = runningEffect(pieces);
  if (found && found.low > 0) return 'supports';
  return found && found.high < 0 ? 'contradicts' : 'undecided';
}

/** What a lesson was learnt from, and what was heard since, the newest last. */
export interface LessonEvidence {
  learnt: readonly EvidenceEffect[];
  later: readonly EvidenceEffect[];
}

/**
 * A lesson's side and strength. What taught it was picked because it stood out, so it cannot confirm itself: strong is a lesson that
 * two or more pieces of later evidence confirm alone, moderate one that all of it together supports, weak any other. It is contradicted
 * by the later evidence together, or by the newest piece so clearly that it stands alone, which notices a change that a long past
 * would drown.
 */
export function weighEvidence({ learnt, later }: LessonEvidence): {
  side: Side;
  strength: 'weak' | 'moderate' | 'strong';
} {
  const together = sideOf([...learnt, ...later]);
  const since = sideOf(later);
  if (since === 'contradicts' || sideOf(later.slice(-1)) === 'contradicts')
    return { side: 'contradicts', strength: 'weak' };
  if (since === 'supports' && later.length >= STRONG_PIECES) return { side: 'supports', strength: 'strong' };

  return { side: together, strength: together === 'supports' ? 'moderate' : 'weak' };
}
