import { wordSet } from './word-set';

/** Words whose regular form is another word ("new" and "news", "custom" and "customer"). */
const OTHER_WORDS = wordSet('news goods customer customs number master corner proper fasting means meaning does');
const DOUBLES = /[^aeiou][aeiou][bdgmnprt]$/;

/** English forms of one word: plural, -ed, -ing, and for short words -er and -est, and -ly. The word itself is not among them. */
export function inflectionsOf(word: string): string[] {
  const base = word.toLowerCase();
  if (!/^[a-z]{3,}$/.test(base)) return [];

  return [...pluralsOf(base), ...verbFormsOf(base), ...adjectiveFormsOf(base)].filter(
    (form, at, all) => form !== base && !OTHER_WORDS.has(form) && all.indexOf(form) === at,
  );
}

/** The plural of a noun, or the -s form of a verb. */
export function pluralsOf(base: string): string[] {
  if (/[^aeiou]y$/.test(base)) return [`${base.slice(0, -1)}ies`];
  if (/ss$|x$|z$|ch$|sh$/.test(base)) return [`${base}es`];

  return /s$/.test(base) ? [] : [`${base}s`];
}

/** The -ed and -ing forms of a verb. */
export function verbFormsOf(base: string): string[] {
  if (/e$/.test(base)) return [`${base}d`, `${base.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(base)) return [`${base.slice(0, -1)}ied`, `${base}ing`];
  const stem = DOUBLES.test(base) && base.length <= 5 ? base + base.slice(-1) : base;

  return [`${stem}ed`, `${stem}ing`];
}

function adjectiveFormsOf(base: string): string[] {
  const adverb = /[^aeiou]y$/.test(base)
    ? `${base.slice(0, -1)}ily`
    : /le$/.test(base)
      ? `${base.slice(0, -1)}y`
      : `${base}ly`;
  if (base.length > 6) return [adverb];
  const stem = /[^aeiou]y$/.test(base)
    ? `${base.slice(0, -1)}i`
    : /e$/.test(base)
      ? base.slice(0, -1)
      : DOUBLES.test(base) && base.length <= 4
        ? base + base.slice(-1)
        : base;

  return [`${stem}er`, `${stem}est`, adverb];
}
