import { HAND_FEATURES, measureHeadline } from './hand-features';
import type { HeadlineWords } from './headline-words';
import { GLUE_WORDS, isWord, readHeadline } from './headline-words';
import type { HeadlineRanker } from './model-file';
import { countBuckets, visitNgrams } from './ngrams';
import type { Trait } from './traits';
import { TRAITS } from './traits';
import { ngramVector } from './vector';

/** One reason why a comparison came out as it did. */
export interface ComparisonReason {
  /** A measured trait, words quoted from one of the two, or everything that cannot be named. */
  kind: 'trait' | 'phrase' | 'whole';
  /** In plain words, said of the headline it speaks for: "shorter", "first person", 'says "mom"'. */
  words: string;
  favours: 'first' | 'second';
  /** How much it moved the comparison, in log odds, 0 and up. */
  weight: number;
}

/** Credits to the first headline minus credits to the second, by what they are credited to. */
type Balance<Key> = Map<Key, number>;

const REASONS = 3;
/** Everything that no reader could check word by word: word shapes, first and last words, marks, glue words. */
const PUT_TOGETHER = '';

function add<Key>(balance: Balance<Key>, key: Key, amount: number): void {
  balance.set(key, (balance.get(key) ?? 0) + amount);
}

const carriesMeaning = (word: string) => isWord(word) && !GLUE_WORDS.has(word);

/** The phrase that a sequence is credited to: words as they stand; letters and stems go to the word they are in. */
function phraseAt({ tokens }: HeadlineWords, from: number, to: number): string {
  const words = tokens.slice(from, to).map(({ word }) => word);
  return words.every(isWord) && words.some(carriesMeaning) ? words.join(' ') : PUT_TOGETHER;
}

/** Adds what each phrase of a headline is worth, times `sign`. The credits sum up to the score without its hand features. */
function creditPhrases(ranker: HeadlineRanker, headline: HeadlineWords, sign: number, balance: Balance<string>): void {
  const counts = countBuckets(headline);
  const vector = ngramVector(headline, ranker.idf);
  visitNgrams(headline, (bucket, kind, from, to) => {
    const credit = ((vector.get(bucket) ?? 0) * (ranker.weights[bucket] ?? 0)) / (counts.get(bucket) ?? 1);
    const isQuotable = kind !== 'shape' && kind !== 'edge';
    add(balance, isQuotable ? phraseAt(headline, from, to) : PUT_TOGETHER, sign * credit);
  });

  for (const { word } of headline.tokens) {
    add(balance, carriesMeaning(word) ? word : PUT_TOGETHER, sign * (ranker.lexicon.get(word) ?? 0));
  }
}

/** What each trait moved, and whether the first headline has more of it, by the first feature in which they differ. */
function traitReasons(ranker: HeadlineRanker, first: HeadlineWords, second: HeadlineWords): ComparisonReason[] {
  const others = measureHeadline(second);
  const moved: Balance<Trait> = new Map();
  const firstHasMore = new Map<Trait, boolean>();
  for (const [at, value] of measureHeadline(first).entries()) {
    const trait = HAND_FEATURES[at]?.trait;
    const difference = value - (others[at] ?? 0);
    if (trait === undefined || difference === 0) continue;
    add(moved, trait, difference * (ranker.hand[at] ?? 0));
    if (!firstHasMore.has(trait)) firstHasMore.set(trait, difference > 0);
  }

  return [...moved].map(([trait, amount]): ComparisonReason => {
    const favours = amount > 0 ? 'first' : 'second';
    const hasMore = firstHasMore.get(trait) === (favours === 'first');
    return { kind: 'trait', words: TRAITS[trait][hasMore ? 'more' : 'less'], favours, weight: Math.abs(amount) };
  });
}

const holds = ({ tokens }: HeadlineWords, phrase: string) =>
  ` ${tokens.map(({ word }) => word).join(' ')} `.includes(` ${phrase} `);

/** What each phrase moved that stands in one of the two headlines only, and all the rest in one sum. */
function phraseReasons(ranker: HeadlineRanker, first: HeadlineWords, second: HeadlineWords): ComparisonReason[] {
  const balance: Balance<string> = new Map();
  creditPhrases(ranker, first, 1, balance);
  creditPhrases(ranker, second, -1, balance);
  let rest = 0;
  const reasons: ComparisonReason[] = [];
  for (const [phrase, amount] of balance) {
    const inFirst = phrase !== PUT_TOGETHER && holds(first, phrase);
    if (phrase === PUT_TOGETHER || inFirst === holds(second, phrase)) {
      rest += amount;
      continue;
    }
    const favours = amount > 0 ? 'first' : 'second';
    const said = inFirst === (favours === 'first') ? `says “${phrase}”` : `does not say “${phrase}”`;
    reasons.push({ kind: 'phrase', words: said, favours, weight: Math.abs(amount) });
  }

  return [
    ...reasons,
    { kind: 'whole', words: 'how it is put together', favours: rest > 0 ? 'first' : 'second', weight: Math.abs(rest) },
  ];
}

const quoted = (reason: ComparisonReason) => /“(.+)”/.exec(reason.words)?.[1]?.split(' ') ?? [];

/** Whether two reasons quote a word in common: "mom" and "her mom" are one reason, not two. */
function repeats(reason: ComparisonReason, before: readonly ComparisonReason[]): boolean {
  const words = quoted(reason);
  return before.some((other) => quoted(other).some((word) => words.includes(word)));
}

/**
 * Up to three reasons, the strongest first. Traits and phrases are named; letter sequences are credited to the word they
 * stand in, and what cannot be named (sentence shape, glue words) is one reason, "how it is put together". Reasons may
 * speak for either headline. None for texts that the ranker cannot tell apart.
 */
export function explainDifference(ranker: HeadlineRanker, first: string, second: string): ComparisonReason[] {
  const [a, b] = [readHeadline(first), readHeadline(second)];
  const reasons = [...traitReasons(ranker, a, b), ...phraseReasons(ranker, a, b)]
    .filter(({ weight }) => weight * ranker.slope > 1e-6)
    .sort((one, other) => other.weight - one.weight);
  const chosen: ComparisonReason[] = [];
  for (const reason of reasons) {
    if (chosen.length === REASONS) break;
    if (!repeats(reason, chosen)) chosen.push({ ...reason, weight: reason.weight * ranker.slope });
  }

  return chosen;
}
