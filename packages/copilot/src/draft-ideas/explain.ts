import type { Structure } from '../structure-names';
import { STRUCTURE_NAMES } from '../structure-names';
import type { CitingIdea } from './cite';
import type { RetrievedReference } from './schema';
import { sharedWords, SUBJECT_WORDS } from './shared-words';

/** A fraction as a percentage in words: 0.0207 -> "2.07%". */
export function percent(fraction: number, digits: number): string {
  return `${(fraction * 100).toFixed(digits)}%`;
}

/** How a reference did against the rest of its test, with nothing said where the interval leaves it open. */
export function resultInWords(
  reference: Pick<RetrievedReference, 'impressions' | 'clicks' | 'lift' | 'liftClear'>,
): string {
  const rate = reference.impressions > 0 ? percent(reference.clicks / reference.impressions, 2) : 'no rate';
  const shown = `${rate} clicked, of ${reference.impressions.toLocaleString('en-GB')} shown`;
  if (reference.lift === null) return `${shown}.`;
  if (!reference.liftClear) return `${shown}; its test was too close to call.`;

  return reference.lift >= 0
    ? `${shown}; beat the rest of its test by ${percent(reference.lift, 0)}.`
    : `${shown}; lost to the rest of its test by ${percent(-reference.lift, 0)}, so take its structure with care.`;
}

/**
 * Why the cited references were picked: the words that the first shares with the idea, or that it lends its pattern only; then what it
 * measured.
 */
export function whyCited(cited: readonly RetrievedReference[], idea: CitingIdea): string {
  const [first] = cited;
  if (!first) return 'No reference was cited.';
  const words = sharedWords(idea, first.headline).slice(0, 4);
  const structure = first.tags.find((tag): tag is Structure => tag in STRUCTURE_NAMES);
  const shared =
    words.length >= SUBJECT_WORDS
      ? `Shares ${words.map((word) => `“${word}”`).join(', ')} with this idea.`
      : `Pattern source: picked for its structure${structure ? `, ${STRUCTURE_NAMES[structure]}` : ''}, not for its subject.`;

  return `${shared} ${resultInWords(first)}`;
}
