import { words } from './words';

/** Words that may go without changing what a line promises. */
const FILLERS = new Set(['the', 'a', 'an', 'very', 'really', 'just', 'quite', 'simply', 'actually', 'now', 'today']);

/**
 * A shorter wording of `text` that `fits`, by leaving out filler words from the end of the line forward; null when that
 * does not suffice. Nothing is cut off: half a sentence is worse than a long one.
 */
export function shorten(text: string, fits: (text: string) => boolean): string | null {
  let shorter = text.trim().replace(/\s+/g, ' ');
  if (fits(shorter)) return shorter;

  for (const { text: word, start, end } of words(shorter).toReversed()) {
    if (!FILLERS.has(word.toLowerCase()) || start === 0) continue;
    shorter = shorter.slice(0, start).trimEnd() + shorter.slice(end);
    if (fits(shorter)) return shorter;
  }

  return null;
}
