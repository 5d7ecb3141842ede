import type { Structure } from '../structure-names';
import { STRUCTURE_NAMES } from '../structure-names';
import type { RetrievedReference } from './schema';

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

/** Why the cited references were picked: the words they share with the brief, and what the first one measured. */
export function whyCited(cited: readonly RetrievedReference[]): string {
  const [first] = cited;
  if (!first) return 'No reference was cited.';
  const words = [...new Set(cited.flatMap((reference) => reference.matchedWords))].slice(0, 4);
  const structure = first.tags.find((tag): tag is Structure => tag in STRUCTURE_NAMES);
  const shared =
    words.length > 0
      ? `Shares ${words.map((word) => `“${word}”`).join(', ')} with the brief.`
      : `Picked for its structure${structure ? `, ${STRUCTURE_NAMES[structure]}` : ''}.`;

  return `${shared} ${resultInWords(first)}`;
}
