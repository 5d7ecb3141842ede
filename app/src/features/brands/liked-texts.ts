import { words } from '@upbeat/brand/words';

/** Texts one may give, the least words of each, and the most characters. */
export const LEAST_TEXTS = 3;
export const MOST_TEXTS = 10;
export const LEAST_WORDS = 20;
export const MOST_CHARACTERS = 10_000;

/** Words of a text. */
export function wordCount(text: string): number {
  return words(text).length;
}

/** What keeps texts from being read: a sentence for each field, by its place, and one for the whole. Empty fields are left out. */
export function textFaults(texts: readonly string[]): { fields: Record<number, string>; whole: string | null } {
  const given = texts.map((text, at) => ({ at, text: text.trim() })).filter(({ text }) => text !== '');
  const fields = Object.fromEntries(
    given.flatMap(({ at, text }) => {
      const count = wordCount(text);
      const twin = given.find((other) => other.at < at && other.text === text);
      if (twin) return [[at, `The same as text ${twin.at + 1}. Paste another one.`]];
      if (count >= LEAST_WORDS) return [];
      return [[at, `At least ${LEAST_WORDS} words: this has ${count}. Paste the whole text.`]];
    }),
  ) as Record<number, string>;
  const missing = LEAST_TEXTS - given.length;

  return {
    fields,
    whole:
      missing > 0 ? `Paste at least ${LEAST_TEXTS} texts: ${missing === 1 ? 'one more' : `${missing} more`}.` : null,
  };
}
