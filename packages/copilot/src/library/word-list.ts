import { plainQuotes } from './headline-text';

/** Says which distinct entries of a word list stand in a text, in order of appearance, lower case. */
export type WordList = (text: string) => string[];

const escape = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Compiles a comma-separated list of words and phrases into a matcher of whole words, case-insensitive.
 * A trailing `*` matches any ending: `educat*`.
 */
export function wordList(entries: string): WordList {
  const patterns = entries
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map((entry) => (entry.endsWith('*') ? `${escape(entry.slice(0, -1))}\\w*` : escape(entry)));
  const pattern = new RegExp(`(?<![\\w])(?:${patterns.join('|')})(?![\\w])`, 'gi');

  return (text) => [...new Set(Array.from(plainQuotes(text).matchAll(pattern), (match) => match[0].toLowerCase()))];
}
