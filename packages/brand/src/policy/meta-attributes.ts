import type { CopyLine } from '../copy-lines';
import type { Finding } from '../findings';
import { isCommonWord } from '../language/common-words';
import { phrasePattern, pieces, sentences, words } from '../words';
import type { Piece } from '../words';
import { LOOSE, OF_PERSON } from './meta-words';
import { policyFinding } from './policy-finding';
import type { PolicyContext } from './policy-finding';

const ADDRESS = new Set(['you', 'your', 'yours', "you're", 'yourself', 'other', 'others', "you've"]);
/** Words between the address and the attribute beyond which they no longer belong together. */
const REACH = 8;
const OTHER_REACH = 2;

const compiled = (lists: Record<string, string>, flags: string) =>
  Object.entries(lists).map(
    ([category, terms]) => [category, new RegExp(phrasePattern(terms.split('|')), flags)] as const,
  );
const LOOSE_PATTERNS = compiled(LOOSE, 'giu');
const PERSON_PATTERNS = compiled(OF_PERSON, 'giu');
/** An age in figures: "turning 65", "you are 62". */
const AGE = /(?<=\b(?:turn(?:ing|ed|s)?|are|aged)\s+)\d{2}(?![\p{N}%]|\s?\p{L}|[.,]\d)|\d{2}-year-olds?/giu;

/** What calls the reader something: "you are", "as a", "other", "you went". Up to two words may stand between. */
const CALLED = new RegExp(
  "(?:\\b(?:you|who) (?:are|were|feel|felt|go|went|became|become|turned|identify as|came (?:here |over |to \\p{L}+ )?as)|\\byou['’]re|\\bare you|\\bas an?|\\bbeing an?|\\b(?:every|any) \\p{L}+ like you|\\b(?:other|fellow)|\\byou, an?|\\bfor you,? (?:as )?(?:an?|the|our))(?: (?!not )\\p{L}+(?:,| and)?){0,2} $",
  'iu',
);
/** Nouns of people, behind which a colour or an origin names who they are. */
const PEOPLE =
  /^ (?:people|persons?|singles?|men|man|women|woman|families|parents|mothers|fathers|students|professionals|neighbours|neighbors|community|communities|owners|friends|\p{L}+(?:ers|ists|ians))\b/iu;
const THING_AFTER =
  /^(?:-| (?:coffee|tea|jacket|bread|date|spot|taste|test|music|food|market|friday|tie|dress|box|car|cat|dog|ring|paint))/iu;

const GREETING = /^(?:hi|hey|hello|dear|welcome back)\s+(\p{Lu}\p{Ll}+)(?=[,!:])/iu;
const GREETED =
  /^(?:all|everyone|everybody|there|team|folks|friend|friends|neighbour|neighbours|neighbor|neighbors|stranger|you|world|again|sir|madam|customer|customers|member|members|reader|readers|traveller|travellers)$/i;

/**
 * Meta: "you", "your" or "other" beside a personal attribute within one sentence, or a reader called by a name. "You" alone
 * is fine, and so is an attribute nobody is addressed with. A lint cannot read intent, so it warns and asks for a person.
 */
export function checkMetaAttributes(line: CopyLine, context: PolicyContext): Finding[] {
  return sentences(line.text).flatMap((sentence) => {
    const found = [...looseIn(sentence), ...ofPersonIn(sentence), ...greetingIn(sentence, context)];
    const apart = found.filter(
      ({ start, end }, at) => !found.some((other, before) => before < at && other.start < end && start < other.end),
    );

    return apart.map(({ category, text, start, end }) =>
      policyFinding(line, {
        rule: 'meta.attributes',
        source: 'meta_attributes',
        severity: 'warn',
        title: `May tell readers their ${category}`,
        reason: `“${text}” stands beside words that address the reader. A person must read this before it runs.`,
        start: sentence.start + start,
        end: sentence.start + end,
      }),
    );
  });
}

interface Attribute extends Piece {
  category: string;
}

function looseIn(sentence: Piece): Attribute[] {
  const tokens = words(sentence.text);
  const addressed = tokens.flatMap(({ text }, at) => {
    const word = text.toLowerCase().replace('’', "'");
    return ADDRESS.has(word) ? [{ at, reach: word.startsWith('other') ? OTHER_REACH : REACH }] : [];
  });
  if (addressed.length === 0 && !sentence.text.includes('{') && !/\bturn/i.test(sentence.text)) return [];

  const all = [
    ...LOOSE_PATTERNS.flatMap(([category, pattern]) =>
      pieces(sentence.text, pattern).map((one) => ({ category, ...one })),
    ),
    ...pieces(sentence.text, AGE).map((one) => ({ category: 'age', ...one })),
  ];

  return all.filter(({ category, text, start }) => {
    const first = tokens.findIndex(({ end }) => end > start);
    if (category === 'name' || /^\d/.test(text)) return true;
    return addressed.some(({ at, reach }) => Math.abs(at - first) <= reach);
  });
}

function ofPersonIn(sentence: Piece): Attribute[] {
  return PERSON_PATTERNS.flatMap(([category, pattern]) =>
    pieces(sentence.text, pattern)
      .filter(({ start, end }) => {
        const after = sentence.text.slice(end);
        if (THING_AFTER.test(after)) return false;
        const before = sentence.text.slice(0, start);
        return CALLED.test(before) || (PEOPLE.test(after) && /\b(?:your|you|other|fellow) $/i.test(before));
      })
      .map((one) => ({ category, ...one })),
  );
}

function greetingIn(sentence: Piece, { brandName, allowlist }: PolicyContext): Attribute[] {
  const match = GREETING.exec(sentence.text);
  const name = match?.[1];
  if (!match || name === undefined || GREETED.test(name) || isCommonWord(name)) return [];
  if ([brandName, ...allowlist].some((one) => words(one).some(({ text }) => text === name))) return [];
  const start = match[0].length - name.length;

  return [{ category: 'name', text: name, start, end: start + name.length }];
}
