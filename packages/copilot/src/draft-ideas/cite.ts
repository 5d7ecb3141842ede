import { structureTagsOf } from '../library/structure-tags';
import { STRUCTURE_NAMES, STRUCTURES } from '../structure-names';
import type { Structure } from '../structure-names';
import { capitaliseFirst } from './grammar';
import type { TacticPatterns } from './patterns/types';
import type { AnsweredIdea, RetrievedReference } from './schema';
import { sharedWords, SUBJECT_WORDS } from './shared-words';

const MOST_CITED = 2;

/** What an idea says, as far as citing reads it. */
export type CitingIdea = Pick<AnsweredIdea, 'title' | 'body' | 'copy'>;

/** Structures that a tactic declares and that the idea's own first lines show. */
export function shownStructures(
  { structures }: Pick<TacticPatterns, 'structures'>,
  { title, copy }: CitingIdea,
): Structure[] {
  const firsts = Object.values(copy).flatMap((fields) =>
    [fields.headline, fields.primary_text, fields.subject].flatMap(
      (value) => (Array.isArray(value) ? value[0] : value) ?? [],
    ),
  );
  const shown = new Set<string>([title, ...firsts].flatMap(structureTagsOf));

  return STRUCTURES.filter((structure) => structures.includes(structure) && shown.has(structure));
}

/**
 * References to cite for an idea, each headline once: those that show a structure which its tactic declares and its lines show, first the
 * ones that speak of the same subject, then in rank order rotated by `turn`, so that twelve ideas do not all lean on the same two.
 * Without one, a reference that shares its subject; without that, none: a shared number or small word is chance.
 */
export function citeFor(
  patterns: Pick<TacticPatterns, 'structures'>,
  idea: CitingIdea,
  references: readonly RetrievedReference[],
  turn: number,
): { ids: string[]; borrowed: string } {
  const distinct = references.filter(
    ({ headline }, at) => references.findIndex((other) => plain(other.headline) === plain(headline)) === at,
  );
  const isOfSubject = ({ headline }: RetrievedReference) => sharedWords(idea, headline).length >= SUBJECT_WORDS;
  const structures = shownStructures(patterns, idea);
  const fitting = distinct.filter(({ tags }) => structures.some((structure) => tags.includes(structure)));
  const ordered = [
    ...fitting.filter(isOfSubject),
    ...rotate(
      fitting.filter((one) => !isOfSubject(one)),
      turn,
    ),
  ];
  const [lead] = ordered;
  if (!lead) {
    const subject = distinct.find(isOfSubject);

    return subject
      ? { ids: [subject.id], borrowed: 'The subject only; its structure was not used.' }
      : { ids: [], borrowed: 'Nothing: no reference shows its structure or speaks of its subject.' };
  }
  const shared = structures.find((structure) => lead.tags.includes(structure));

  return {
    // The second one must show what is said to be borrowed, too.
    ids: ordered
      .filter(({ tags }) => shared && tags.includes(shared))
      .slice(0, MOST_CITED)
      .map(({ id }) => id),
    borrowed: shared ? `${capitaliseFirst(STRUCTURE_NAMES[shared])}.` : '',
  };
}

function plain(headline: string): string {
  return (headline.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

/** Starts among the best few, so that rank still counts. */
function rotate<T>(items: readonly T[], turn: number): T[] {
  const window = Math.min(items.length, 6);
  const start = window === 0 ? 0 : turn % window;

  return [...items.slice(start, window), ...items.slice(0, start), ...items.slice(window)];
}
