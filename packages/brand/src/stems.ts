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
function stem(word: string): string {
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

/** How many stems two sets share. */
export function sharedCount(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const one of a) if (b.has(one)) shared += 1;

  return shared;
}
