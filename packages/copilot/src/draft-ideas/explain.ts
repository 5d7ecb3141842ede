import { isThin } from '@upbeat/stats/thin';
import { wilsonInterval } from '@upbeat/stats/wilson';
import type { Structure } from '../structure-names';
import { STRUCTURE_NAMES } from '../structure-names';
import type { CitingIdea } from './cite';
import type { RetrievedReference } from './schema';
import { sharedWords, SUBJECT_WORDS } from './shared-words';

/** A fraction as a percentage in words: 0.0207 -> "2.07%". */
export function percent(fraction: number, digits: number): string {
  return `${(fraction * 100).toFixed(digits)}%`;
}

/** How a reference did against the rest of its test, with its 95% interval; nothing is read from too little data or an open test. */
export function resultInWords(
  reference: Pick<RetrievedReference, 'impressions' | 'clicks' | 'lift' | 'liftClear'>,
): string {
  const { impressions, clicks, lift, liftClear } = reference;
  const count = (n: number) => n.toLocaleString('en-GB');
  if (isThin(reference))
    return `Too little data to read: ${count(clicks)} of ${count(impressions)} shown were clicked.`;
  const interval = wilsonInterval(clicks, impressions);
  const bounds = interval ? ` (95% interval ${percent(interval.low, 2)} to ${percent(interval.high, 2)})` : '';
  const shown = `${percent(clicks / impressions, 2)} clicked${bounds}, of ${count(impressions)} shown`;
  if (lift === null) return `${shown}.`;
  if (!liftClear) return `${shown}; its test was too close to call.`;

  return lift >= 0
    ? `${shown}; beat the rest of its test by ${percent(lift, 0)}.`
    : `${shown}; lost to the rest of its test by ${percent(-lift, 0)}, so take its structure with care.`;
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
