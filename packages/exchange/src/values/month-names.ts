/** First letters (three at least, accents removed) of month names in English, German, French and Spanish -> month number. */
const PREFIXES: readonly (readonly [string, number])[] = [
  ['jan', 1],
  ['ene', 1],
  ['feb', 2],
  ['fev', 2],
  ['mar', 3],
  ['mae', 3],
  ['mrz', 3],
  ['apr', 4],
  ['avr', 4],
  ['abr', 4],
  ['may', 5],
  ['mai', 5],
  ['jun', 6],
  ['juin', 6],
  ['jul', 7],
  ['juil', 7],
  ['aug', 8],
  ['aou', 8],
  ['ago', 8],
  ['sep', 9],
  ['oct', 10],
  ['okt', 10],
  ['out', 10],
  ['nov', 11],
  ['dec', 12],
  ['dez', 12],
  ['dic', 12],
];

/** The month (1-12) a word names in one of the four languages, short or long, or null. */
export function monthOfName(word: string): number | null {
  const plain = word
    .normalize('NFD')
    .replace(/[\u0300-\u036f.]/g, '')
    .toLowerCase();
  const longest = PREFIXES.filter(([prefix]) => plain.startsWith(prefix)).sort((a, b) => b[0].length - a[0].length)[0];
  return longest ? longest[1] : null;
}
