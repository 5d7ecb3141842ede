import type { CopyLine } from '../copy-lines';
import { isCommonWord } from '../language/common-words';
import { capitalise, sentences, words } from '../words';
import type { Piece } from '../words';
import type { Breach, ConfigOf, FitContext } from './fit-rule';

const MINOR = new Set('a an the and or but nor for of in on at to by with from as per via vs if than'.split(' '));
const ALWAYS_CAPITAL = new Set(
  "I I'm I'd I've I'll Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September October November December".split(
    ' ',
  ),
);
/** Fields that titles are made of; longer copy is never set in title case. */
const TITLED: ReadonlySet<string> = new Set(['headline', 'subject', 'cta']);
/** Below this share of capitalised words, capitals are taken for names. */
const TITLE_SHARE = 0.5;
/** So many capitals in a row are a title even where none of the words is an everyday one. */
const SURE_CAPITALS = 4;
/** Languages that write every noun with a capital. */
const NOUNS_IN_CAPITALS = /^(?:de|lb)(?:[-_]|$)/i;

/** Sentence or title case of the fields a rule names. The fix rewrites the whole entry. */
export function checkCasing(config: ConfigOf<'casing'>, lines: readonly CopyLine[], context: FitContext): Breach[] {
  const kept = new Set([...ALWAYS_CAPITAL, ...context.names.flatMap((name) => words(name).map(({ text }) => text))]);
  const title = config.style === 'title';
  if (title ? !/^en(?:[-_]|$)/i.test(context.locale) : NOUNS_IN_CAPITALS.test(context.locale)) return [];

  return lines
    .filter(({ field }) => (config.field === 'all' ? !title || TITLED.has(field) : field === config.field))
    .flatMap((line) => {
      const mended = title ? toTitle(line.text, kept) : toSentence(line.text, kept);
      if (mended === line.text) return [];

      return [
        {
          line,
          start: 0,
          end: line.text.length,
          title: title ? 'Not in title case' : 'Not in sentence case',
          detail: title ? 'Main words start with a capital.' : 'Only the first word and names start with a capital.',
          replacement: mended,
        },
      ];
    });
}

function rewrite(text: string, changes: readonly Piece[], change: (word: string) => string): string {
  return changes.reduceRight(
    (all, { text: word, start, end }) => all.slice(0, start) + change(word) + all.slice(end),
    text,
  );
}

function toTitle(text: string, kept: ReadonlySet<string>): string {
  const all = words(text);
  const small = all.filter(
    ({ text: word }, at) =>
      /^\p{Ll}/u.test(word) &&
      !/\p{Lu}/u.test(word) &&
      !kept.has(word) &&
      (at === 0 || at === all.length - 1 || !MINOR.has(word)),
  );

  return rewrite(text, small, capitalise);
}

function toSentence(text: string, kept: ReadonlySet<string>): string {
  const parts = sentences(text);
  const openers = new Set(
    parts.flatMap(({ text: part, start }) =>
      words(part)
        .slice(0, 1)
        .map((word) => start + word.start),
    ),
  );
  const open = words(text).filter(({ start }) => openers.has(start));
  const inner = words(text).filter(
    ({ text: word, start }) => !openers.has(start) && /^\p{L}/u.test(word) && !kept.has(word),
  );
  const capitalised = inner.filter(({ text: word }) => /^\p{Lu}[\p{Ll}'’-]*$/u.test(word) && word.length > 1);
  // "Meet us in Cork or Dublin" holds names only, and so does "from New York"; a title also raises everyday words.
  const isName = ({ end }: Piece) => {
    const next = inner.find(({ start }) => start === end + 1);
    return next !== undefined && /^\p{Lu}/u.test(next.text) && !isCommonWord(next.text);
  };
  const isEveryday = capitalised.some(
    (word) => MINOR.has(word.text.toLowerCase()) || (isCommonWord(word.text) && !isName(word)),
  );
  const isTitle =
    capitalised.length >= 2 &&
    capitalised.length / inner.length >= TITLE_SHARE &&
    (isEveryday || capitalised.length >= SURE_CAPITALS);

  const lowered = isTitle ? rewrite(text, capitalised, (word) => word.toLowerCase()) : text;
  const lowOpeners = open.filter(({ text: word }) => /^\p{Ll}+$/u.test(word) && !kept.has(word));

  return rewrite(lowered, lowOpeners, capitalise);
}
