import type { HeadlineWords, Token } from './headline-words';
import { FUNCTION_WORDS } from './headline-words';

/** Number of buckets that sequences are hashed into. Half as many cost half a point of accuracy to collisions. */
export const BUCKETS = 2 ** 18;

/**
 * Sequences of a headline: one to three words; stems of single words; three to five characters; two to four word shapes;
 * the first and last words. `from` and `to` say which tokens it stands on (`to` is exclusive).
 */
export type NgramKind = 'phrase' | 'stem' | 'characters' | 'shape' | 'edge';
export type VisitNgram = (bucket: number, kind: NgramKind, from: number, to: number) => void;

const SEEDS: Record<NgramKind, number> = {
  phrase: 0x811c9dc5,
  stem: 0x2545f491,
  characters: 0x5bd1e995,
  shape: 0x9e3779b9,
  edge: 0x632be59b,
};

/** FNV-1a over UTF-16 units (Fowler, Noll, Vo), finished by the mixer of MurmurHash3. */
function bucketOf(kind: NgramKind, text: string, from = 0, to = text.length): number {
  let hash = SEEDS[kind];
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) % BUCKETS;
}

const ENDINGS = ['ing', 'ed', 'ly', 's'];

/** What is left of a word when its subject is taken away: grammar words stay, others keep their ending. */
function shapeOf({ word }: Token): string {
  if (/^\d/.test(word)) return '#';
  if (!/^[a-z]/.test(word) || FUNCTION_WORDS.has(word) || word.includes("'")) return word;
  return `W${ENDINGS.find((ending) => word.endsWith(ending)) ?? ''}`;
}

function stemOf(word: string): string {
  return word.length > 4 ? word.replace(/(?:ing|ed|es|s|ly|ers?|'s)$/, '') : word.replace(/'s$/, '');
}

function visitRuns(words: string[], kind: NgramKind, shortest: number, longest: number, visit: VisitNgram): void {
  for (let from = 0; from < words.length; from += 1) {
    let run = words[from] ?? '';
    for (let length = 1; length <= longest && from + length <= words.length; length += 1) {
      if (length > 1) run += ` ${words[from + length - 1] ?? ''}`;
      if (length >= shortest) visit(bucketOf(kind, run), kind, from, from + length);
    }
  }
}

/** Characters of the text with a space at either end; a sequence stands on the token that holds its middle. */
function visitCharacters({ lower, tokens }: HeadlineWords, visit: VisitNgram): void {
  const padded = ` ${lower} `;
  for (const length of [3, 4, 5]) {
    let token = 0;
    for (let from = 0; from + length <= padded.length; from += 1) {
      const middle = from - 1 + length / 2;
      while (token + 1 < tokens.length && (tokens[token + 1]?.start ?? 0) <= middle) token += 1;
      visit(bucketOf('characters', padded, from, from + length), 'characters', token, token + 1);
    }
  }
}

/** Calls `visit` for every sequence of a headline, with repeats. */
export function visitNgrams(headline: HeadlineWords, visit: VisitNgram): void {
  const words = headline.tokens.map(({ word }) => word);
  const last = words.length;
  visitRuns(words, 'phrase', 1, 3, visit);
  visitCharacters(headline, visit);
  visitRuns(['^', ...headline.tokens.map(shapeOf), '$'], 'shape', 2, 4, visit);
  for (const [at, word] of words.entries()) {
    if (/^[\p{L}\d]/u.test(word)) visit(bucketOf('stem', stemOf(word)), 'stem', at, at + 1);
  }
  for (const length of [1, 2]) {
    visit(bucketOf('edge', `^ ${words.slice(0, length).join(' ')}`), 'edge', 0, length);
    visit(bucketOf('edge', `${words.slice(-length).join(' ')} $`), 'edge', Math.max(0, last - length), last);
  }
}

/** Kinds of sequences that are weighed against each other within a family, and families against one another. */
export type NgramFamily = 'words' | 'characters' | 'shapes';

const FAMILIES: Record<NgramKind, NgramFamily> = {
  phrase: 'words',
  stem: 'words',
  edge: 'words',
  characters: 'characters',
  shape: 'shapes',
};

/** How often each bucket occurs in a headline, by family; sequences of two families may share a bucket. */
export function countByFamily(headline: HeadlineWords): Record<NgramFamily, Map<number, number>> {
  const counts = {
    words: new Map<number, number>(),
    characters: new Map<number, number>(),
    shapes: new Map<number, number>(),
  };
  visitNgrams(headline, (bucket, kind) => {
    const ofFamily = counts[FAMILIES[kind]];
    ofFamily.set(bucket, (ofFamily.get(bucket) ?? 0) + 1);
  });
  return counts;
}

/** How often each bucket occurs in a headline. */
export function countBuckets(headline: HeadlineWords): Map<number, number> {
  const counts = new Map<number, number>();
  visitNgrams(headline, (bucket) => counts.set(bucket, (counts.get(bucket) ?? 0) + 1));
  return counts;
}

/** Weight of a sequence that occurs `count` times, before its family is brought to its length. */
export function termWeight(count: number, idf: number): number {
  return (1 + Math.log(count)) * idf;
}
