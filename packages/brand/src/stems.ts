import { words } from './words';

/** Words that carry no content of their own: a shared "the" is no evidence. */
const STOP_WORDS = new Set(
  `a an the and or but nor so yet of in on at to by for from with without as is are was were be been being it its this
  that these those you your yours we us our ours i me my they them their he she his her who what which when where how
  why not no do does did done have has had will would can could may might must shall should than then there here all
  any each every more most some such only own same too very just now get gets got if into over under up out about`
    .split(/\s+/)
    .filter(Boolean),
);

/** A light English stem: plural, -ed, -ing and -ly endings fall away, so that "fees shown" meets "shows the fee". */
export function stem(word: string): string {
  const plain = word.toLowerCase().replace(/['’]s$/, '');
  if (plain.length <= 3) return plain;

  return plain
    .replace(/ies$/, 'y')
    .replace(/(?<=.{3})(?:ing|ed|ly|es|s|n|e)$/, '')
    .replace(/(.)\1$/, '$1');
}

/** Stems of the words of a text that carry content. Numbers count. */
export function contentStems(text: string): Set<string> {
  const stems = new Set<string>();
  for (const { text: word } of words(text)) {
    const plain = word.toLowerCase();
    if (!STOP_WORDS.has(plain)) stems.add(stem(word));
  }

  return stems;
}

/** Words that order or colour a sentence without saying what it is about. */
const LITTLE_MEANING = new Set(
  'before after during until till once again also ever never always still yet today one first new'.split(' ').map(stem),
);

/** Stems that say what a text is about: no stop words, no figures, and none of `apart` (the brand's own name is no evidence). */
export function meaningStems(text: string, apart: ReadonlySet<string> = new Set()): Set<string> {
  return new Set(
    [...contentStems(text)].filter((each) => !/^\p{N}/u.test(each) && !LITTLE_MEANING.has(each) && !apart.has(each)),
  );
}

/** How many stems two sets share. */
export function sharedCount(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const one of a) if (b.has(one)) shared += 1;

  return shared;
}

/** How much two sets of stems have in common, 0 to 1 (Dice). */
export function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return a.size + b.size === 0 ? 0 : (2 * sharedCount(a, b)) / (a.size + b.size);
}

/** Share of the shorter side's meaning that must be common, of the longer side's, and how many words at least: one shared word is chance. */
const LEAST_OF_SHORTER = 0.6;
const LEAST_OF_LONGER = 0.3;
export const LEAST_SHARED = 2;

/** Whether two texts speak of the same thing, as far as their words show. */
export function isSameSubject(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = sharedCount(a, b);

  return (
    shared >= LEAST_SHARED &&
    shared >= LEAST_OF_SHORTER * Math.min(a.size, b.size) &&
    shared >= LEAST_OF_LONGER * Math.max(a.size, b.size)
  );
}
