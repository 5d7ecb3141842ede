const STOP = new Set(
  'a an the and or but nor so if of in on at to by with from as for into over about after before than then that this these those it its is are was were be been being am do does did has have had will would can could may might must should not no i me my we us our you your he him his she her they them their who whom which what when where why how all any each every some more most other such only own same too very just here there out up down off again once one'.split(
    ' ',
  ),
);

function withoutFinalE(word: string): string {
  return word.length > 3 ? word.replace(/e$/, '') : word;
}

/** A word without its inflection, lightly: possessive, plural, -ing, -ed with its doubled consonant, final e. Short words are left alone. */
export function lightStem(word: string): string {
  const plain = word.replace(/['’]s?$/, '');
  if (plain.length < 4) return plain;
  const singular =
    plain.length > 4 && plain.endsWith('ies')
      ? `${plain.slice(0, -3)}y`
      : plain.replace(/(?<=(?:ss|x|z|ch|sh))es$|(?<![su])s$/, '');
  const bare = singular.replace(/(?:ing|ed)$/, '');
  if (bare === singular || bare.length < 3 || !/[aeiouy]/.test(bare)) return withoutFinalE(singular);

  return withoutFinalE(bare.replace(/([^aeiouslz])\1$/, '$1'));
}

/** Content words of a text as stems, in order; stop words and single letters are left out. */
export function tokenise(text: string): string[] {
  return wordsWithStems(text).map(({ stem }) => stem);
}

/** Content words with their stems, for saying which words matched. Figures are no content: two texts may share a 5 by chance. */
export function wordsWithStems(text: string): { word: string; stem: string }[] {
  const words =
    text
      .toLowerCase()
      .replace(/’/g, "'")
      .match(/[\p{L}\p{N}]+(?:'[\p{L}]+)?/gu) ?? [];

  return words
    .filter((word) => word.length > 1 && !/^\p{N}/u.test(word) && !STOP.has(word))
    .map((word) => ({ word, stem: lightStem(word) }));
}
