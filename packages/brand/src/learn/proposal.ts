import type { BrandRuleConfig } from '@upbeat/core/brand';
import type { LikedText } from './liked-text';

/** What is counted for a proposal. */
export type EvidenceUnit =
  | 'texts'
  | 'sentences'
  | 'headlines'
  | 'lists'
  | 'dashes'
  | 'numbers'
  | 'places'
  | 'uses'
  | 'words';

/** A place in the texts that the proposed rule would find fault with. */
export interface Exception {
  /** Number of the text, from 1. */
  text: number;
  quote: string;
}

/** A rule that texts one likes suggest, with what was counted. Nothing is judged: a person decides. */
export interface Proposal {
  /** Stable for the kind of rule: `casing.headline`. */
  key: string;
  config: BrandRuleConfig;
  /** Counted things that keep the rule, and all of them. */
  holds: number;
  of: number;
  unit: EvidenceUnit;
  /** Texts without an exception, of those in which anything was counted. */
  inTexts: number;
  ofTexts: number;
  exceptions: Exception[];
  /** Whether it is proposed because something never occurs, which proves less than what does. */
  isAbsence: boolean;
  /** What weakens the evidence, as a sentence; null where nothing does. */
  caveat: string | null;
}

/** Least share of counted things that must keep a rule before it is proposed. */
export const LEAST_SHARE = 0.8;
/** Least number of things counted: below it nothing is proposed, whatever the share. */
export const LEAST_COUNT: Readonly<Record<EvidenceUnit, number>> = {
  texts: 3,
  sentences: 15,
  headlines: 3,
  lists: 3,
  dashes: 3,
  numbers: 4,
  places: 5,
  uses: 3,
  words: 150,
};

/** Said of every proposal that rests on an absence. */
export const NEVER = 'It is proposed because it never occurs, which a few texts cannot prove.';

const MOST_QUOTE = 90;

/** A piece of text short enough to quote. */
export function quoteOf(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();

  return plain.length <= MOST_QUOTE ? plain : `${plain.slice(0, MOST_QUOTE).replace(/\s+\S*$/, '')}…`;
}

/** One counted thing: in which text it stands, and whether it keeps the rule. */
export interface Counted {
  text: number;
  quote: string;
  keeps: boolean;
}

/** A proposal from what was counted; null below the least evidence or share. */
export function propose(
  key: string,
  config: BrandRuleConfig,
  unit: EvidenceUnit,
  counted: readonly Counted[],
  caveat: string | null = null,
  isAbsence = false,
): Proposal | null {
  const holds = counted.filter(({ keeps }) => keeps).length;
  if (counted.length < LEAST_COUNT[unit] || holds / counted.length < LEAST_SHARE) return null;
  const texts = new Set(counted.map(({ text }) => text));
  const exceptions = counted.filter(({ keeps }) => !keeps);
  const broken = new Set(exceptions.map(({ text }) => text));

  return {
    key,
    config,
    holds,
    of: counted.length,
    unit,
    inTexts: texts.size - broken.size,
    ofTexts: texts.size,
    exceptions: exceptions.map(({ text, quote }) => ({ text, quote: quoteOf(quote) })),
    isAbsence,
    caveat,
  };
}

/** Sentences of all texts, counted by whether each keeps a rule. */
export function countSentences(texts: readonly LikedText[], keeps: (sentence: string) => boolean): Counted[] {
  return texts.flatMap(({ number, sentences }) =>
    sentences.map((quote) => ({ text: number, quote, keeps: keeps(quote) })),
  );
}
