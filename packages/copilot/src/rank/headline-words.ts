import { cleanHeadline, plainQuotes } from '../library/headline-text';

/** Longest text that is read, in UTF-16 units: no headline is longer, and a pasted page must not hold up the editor. */
const LONGEST = 1000;

/** A word, a number or one mark of punctuation, and where it begins in the lower-case text. */
export interface Token {
  word: string;
  start: number;
}

/** A headline as the ranker reads it: markup and typographic quotes gone, one space between words. */
export interface HeadlineWords {
  /** Case kept. */
  text: string;
  lower: string;
  tokens: Token[];
}

const TOKEN = /[\p{L}\p{M}]+(?:'\p{L}+)*|\d+(?:[.,]\d+)*|[^\s\p{L}\p{M}\d]/gu;

/** Cuts a headline into the words and marks that every feature is counted from. Works on any text, empty too. */
export function readHeadline(raw: string): HeadlineWords {
  const text = plainQuotes(cleanHeadline(raw.slice(0, LONGEST)));
  const lower = text.toLowerCase();
  const tokens = Array.from(lower.matchAll(TOKEN), (match) => ({ word: match[0], start: match.index }));

  return { text, lower, tokens };
}

/** Whether a token is a word or a number and not a mark. */
export const isWord = (token: string) => /^[\p{L}\p{M}\d]/u.test(token);

/** Words that carry grammar rather than a subject. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the and or but if of to in on at for with from by as is are was were be been am do does did has have had it its ' +
    'this that these those he she they we you i his her their our your my me him them us not no so than then there what ' +
    'who how why when where which will would can could should may might just about into out up down over all only even ' +
    'never ever every one more most here like because until after before'
  ).split(' '),
);

/** Words that say nothing by themselves; quoting one explains nothing. */
export const GLUE_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the and or but if of to in on at for with from by as is are was were be been am do does did has have had it its ' +
    "it's that there so than then will would can could should may might about into s t"
  ).split(' '),
);
