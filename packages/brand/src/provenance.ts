import type { Channel } from '@upbeat/core/channel-fields';
import type { CopyFields, Provenance } from '@upbeat/core/channels';
import type { Assertion } from './assertions';
import { coverOf } from './claim-cover';
import { assertionsBeside, namePattern } from './claims';
import { copyLines } from './copy-lines';
import { readGround } from './ground';
import { quoted } from './quoted';
import type { Ground, GroundInput, GroundSource } from './ground';
import { isSameSubject, LEAST_SHARED, likeness, meaningStems, sharedCount } from './stems';
import { sentences, words } from './words';

/** A reference or pattern that shaped a draft: its words, with {slots} where the pattern has them. */
export interface StructureSource {
  kind: 'reference' | 'pattern';
  id: string;
  label: string;
  text: string;
}

export interface ProvenanceInput extends GroundInput {
  channel: Channel;
  fields: CopyFields;
  structures: readonly StructureSource[];
  /** Names and codes that may hold a figure or a superlative. */
  allowlist?: readonly string[];
}

/** Share of a structure's own words that must stand in the sentence in their order, and how many at least. */
const LEAST_STRUCTURE_SHARE = 0.6;
const LEAST_STRUCTURE_WORDS = 3;
const UNLINKED = 'Stands on nothing yet';

type Named = Pick<Provenance, 'kind' | 'id' | 'label'>;
type Structure = StructureSource & { words: readonly string[]; meaning: ReadonlySet<string> };

/**
 * What each entry of copy stands on, sentence by sentence: the one answer that the editor, the idea's page and a signature go by.
 * A sentence that asserts something (a figure, an offer, a promise) stands on what covers all of it, or on nothing. Any other takes
 * the source that speaks of the same thing (the most alike; ties: claim, brief, fact), else the structure it follows, else none.
 * Sources of one entry are listed once; where only part of an entry is unlinked, that part is quoted. Words are compared by
 * English stem: in a script without spaces only whole runs match.
 */
export function findProvenance(input: ProvenanceInput): Provenance[] {
  const ground = readGround(input);
  const names = namePattern([input.brandName, input.brief.product, ...(input.allowlist ?? [])]);
  const structures = input.structures.map((source) => ({
    ...source,
    words: literalWords(source.text),
    meaning: meaningStems(source.text, ground.apart),
  }));

  return copyLines(input.channel, input.fields).flatMap(({ field, index, text }) => {
    const grounds = sentences(text).flatMap((part) => groundsOf(part.text, ground, names, structures));
    const all = grounds.every(({ kind }) => kind === 'none')
      ? [{ kind: 'none', id: null, label: UNLINKED } as const]
      : grounds;
    const seen = new Set<string>();

    return all
      .filter(({ kind, id, label }) => {
        const key = `${kind} ${id} ${label}`;
        return seen.has(key) ? false : seen.add(key);
      })
      .map((one) => ({ field, index, ...one }));
  });
}

function groundsOf(sentence: string, ground: Ground, names: RegExp | null, structures: readonly Structure[]): Named[] {
  const asserted = assertionsBeside(sentence, names);
  const covering = asserted.length > 0 ? byAssertions(sentence, asserted, ground) : null;
  if (asserted.length > 0) return covering ?? [unlinked(sentence)];
  const named = byMeaning(sentence, ground) ?? byStructure(sentence, structures, ground);

  return [named ?? unlinked(sentence)];
}

function unlinked(sentence: string): Named {
  return { kind: 'none', id: null, label: `${quoted(sentence)}: ${UNLINKED.toLowerCase()}` };
}

function nameOf({ kind, id, label }: GroundSource | StructureSource): Named {
  return { kind, id, label };
}

/** What covers each assertion of a sentence; null where one is left open, for then the sentence stands on nothing. */
function byAssertions(sentence: string, asserted: readonly Assertion[], ground: Ground): Named[] | null {
  const covers = asserted.map((assertion) => coverOf(assertion, sentence, ground));
  const sources = covers.flatMap(({ source }) => source ?? []);

  return sources.length === covers.length ? sources.map(nameOf) : null;
}

function byMeaning(sentence: string, ground: Ground): Named | null {
  const meaning = meaningStems(sentence, ground.apart);
  const plain = literalWords(sentence).join(' ');
  let best: { source: GroundSource; alike: number } | null = null;
  for (const source of [...ground.claims.filter(({ state }) => state === 'live'), ...ground.lines]) {
    const isWordForWord = literalWords(source.text).join(' ') === plain;
    if (!isWordForWord && !isSameSubject(meaning, source.meaning)) continue;
    const alike = isWordForWord ? 2 : likeness(meaning, source.meaning);
    if (alike > (best?.alike ?? 0)) best = { source, alike };
  }

  return best && nameOf(best.source);
}

function literalWords(text: string): string[] {
  return words(text.replace(/\{[^{}]*\}/g, ' ')).map(({ text: word }) => word.toLowerCase());
}

/** The structure a sentence follows: most of its words in their order, and of a reference at least two that carry meaning. */
function byStructure(sentence: string, structures: readonly Structure[], ground: Ground): Named | null {
  const own = literalWords(sentence);
  const meaning = meaningStems(sentence, ground.apart);
  const found = structures.find(({ kind, words: literal, meaning: other }) => {
    if (kind === 'pattern' && literal.length > 0 && literal.join(' ') === own.join(' ')) return true;
    if (kind === 'reference' && sharedCount(meaning, other) < LEAST_SHARED) return false;
    const common = commonInOrder(own, literal);

    return common >= LEAST_STRUCTURE_WORDS && common / literal.length >= LEAST_STRUCTURE_SHARE;
  });

  return found ? nameOf(found) : null;
}

/** Length of the longest common subsequence of two short word lists. */
function commonInOrder(a: readonly string[], b: readonly string[]): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const word of a) {
    const next = [0];
    b.forEach((other, at) => {
      const diagonal = row[at] ?? 0;
      next.push(word === other ? diagonal + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    });
    row = next;
  }

  return row.at(-1) ?? 0;
}
