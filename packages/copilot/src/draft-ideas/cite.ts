import { STRUCTURE_NAMES, STRUCTURES } from '../structure-names';
import type { Structure } from '../structure-names';
import { capitaliseFirst } from './grammar';
import type { TacticPatterns } from './patterns/types';
import type { RetrievedReference } from './schema';

const MOST_CITED = 2;

/**
 * References to cite for a tactic: those that show one of its structures, in rank order, rotated by `turn` so that twelve
 * ideas do not all lean on the same two. Without one, the best-ranked reference is cited for its subject alone.
 */
export function citeFor(
  patterns: TacticPatterns,
  references: readonly RetrievedReference[],
  turn: number,
): { ids: string[]; borrowed: string } {
  const [first] = references;
  if (!first) return { ids: [], borrowed: 'Nothing: no reference was given.' };
  const fitting = references.filter((reference) =>
    patterns.structures.some((structure) => reference.tags.includes(structure)),
  );
  const rotated = rotate(fitting, turn).slice(0, MOST_CITED);
  const [lead] = rotated;
  if (!lead) {
    const subject =
      rotate(
        references.filter((reference) => reference.matchedWords.length > 0),
        turn,
      )[0] ?? first;

    return { ids: [subject.id], borrowed: 'The subject only; its structure was not used.' };
  }
  const shared = STRUCTURES.find(
    (structure): structure is Structure => patterns.structures.includes(structure) && lead.tags.includes(structure),
  );

  return {
    ids: rotated.map((reference) => reference.id),
    borrowed: shared ? `${capitaliseFirst(STRUCTURE_NAMES[shared])}.` : '',
  };
}

/** Starts among the best few, so that rank still counts. */
function rotate<T>(items: readonly T[], turn: number): T[] {
  const window = Math.min(items.length, 6);
  const start = window === 0 ? 0 : turn % window;

  return [...items.slice(start, window), ...items.slice(0, start), ...items.slice(window)];
}
