import type { CopyLine } from '../copy-lines';
import { isParticiple } from '../language/participles';
import { capitalise, pieces } from '../words';
import type { Breach, ConfigOf } from './fit-rule';

const APOSTROPHE = "['’]";
const PRONOUNS = 'I|you|we|they|he|she|it|there|this|that';
/** Verbs whose "not" may shrink, and how. */
const NEGATIVES: Readonly<Record<string, string>> = {
  will: 'won',
  can: 'can',
  shall: 'shan',
  ...Object.fromEntries(
    'do does did is are was were has have had would could should must need might'
      .split(' ')
      .map((verb) => [verb, `${verb}n`]),
  ),
};
const VERB_OF: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(NEGATIVES).map(([verb, short]) => [short, verb]),
);
const ENDINGS: Readonly<Record<string, string>> = { re: 'are', ve: 'have', ll: 'will', m: 'am' };
/** Words whose 's is "is" or "has"; behind any other it may be a possessive and is left alone. */
const TAKES_IS =
  'it|that|this|there|here|what|who|where|how|when|why|he|she|everything|everyone|everybody|nothing|something|nobody|somebody';
const HAS_NEXT = new Set(['been', 'got', 'had', 'become']);

const SHORT = new RegExp(
  [
    `(?<![\\p{L}\\p{N}'’-])(?:(?<negative>${Object.values(NEGATIVES).join('|')}|can)${APOSTROPHE}t|ain${APOSTROPHE}t`,
    `let${APOSTROPHE}s`,
    `(?<subject>\\p{L}+)${APOSTROPHE}(?<ending>re|ve|ll|m|d)`,
    `(?<is>${TAKES_IS})${APOSTROPHE}s)(?![\\p{L}\\p{N}'’])`,
  ].join('|'),
  'giu',
);

const lead = (like: string, text: string) => (/^\p{Lu}/u.test(like) ? capitalise(text) : text);
const nextWord = (rest: string) => /^\s+(\p{L}+)/u.exec(rest)?.[1]?.toLowerCase() ?? '';

/** The words a contraction stands for, and how many more characters it takes to say them; null where two readings are possible. */
function spelledOut(match: RegExpMatchArray, before: string, rest: string): { text: string; takes: number } | null {
  const { negative, subject, ending, is } = match.groups ?? {};
  const whole = match[0];
  if (/^let/i.test(whole)) return { text: lead(whole, 'let us'), takes: 0 };
  if (negative !== undefined) return withoutShortNot(negative, before, rest);
  if (is !== undefined) {
    const next = nextWord(rest);
    if (!HAS_NEXT.has(next) && isParticiple(next)) return null;
    return { text: `${is} ${HAS_NEXT.has(next) ? 'has' : 'is'}`, takes: 0 };
  }
  const verb = ending === undefined ? undefined : ENDINGS[ending.toLowerCase()];

  return subject !== undefined && verb !== undefined ? { text: `${subject} ${verb}`, takes: 0 } : null;
}

/** "don’t" as "do not"; in a question the person comes between ("Isn’t it" is "Is it not"). */
function withoutShortNot(negative: string, before: string, rest: string): { text: string; takes: number } {
  const verb = lead(negative, VERB_OF[negative.toLowerCase()] ?? '');
  const asks = /(?:^|[.!?,;:]\s*|\b(?:why|when|where|what|how)\s+)$/i.test(before);
  const person = asks ? new RegExp(`^\\s+(?:${PRONOUNS})(?!\\p{L})`, 'iu').exec(rest)?.[0] : undefined;
  if (person !== undefined) return { text: `${verb}${person} not`, takes: person.length };

  return { text: /^can$/i.test(verb) ? `${verb}not` : `${verb} not`, takes: 0 };
}

function expand(line: CopyLine): Breach[] {
  return [...line.text.matchAll(SHORT)].map((match) => {
    const end = match.index + match[0].length;
    const meant = spelledOut(match, line.text.slice(0, match.index), line.text.slice(end));

    return {
      line,
      start: match.index,
      end: end + (meant?.takes ?? 0),
      title: `“${match[0]}” is a contraction`,
      detail: meant ? `Write “${meant.text}”.` : 'Write both words out; which two they are depends on what is meant.',
      replacement: meant?.text ?? null,
    };
  });
}

const FOLLOWED = '(?=\\s+[\\p{L}\\p{N}])';
const LONG_NOT = new RegExp(
  `(?<![\\p{L}\\p{N}'’-])(?:(${Object.keys(NEGATIVES)
    .filter((verb) => !/^(?:can|shall|must|need|might)$/.test(verb))
    .join('|')})\\s+not|(can)not)(?![\\p{L}\\p{N}'’-])(?!\\s+only)`,
  'giu',
);
const LONG_BE = new RegExp(
  `(?<![\\p{L}\\p{N}'’-])(?:(I)\\s+(am)|(you|we|they)\\s+(are)|(it|he|she|that|there|here|what|who|where)\\s+(is)|(${PRONOUNS})\\s+(will))${FOLLOWED}`,
  'giu',
);
const LONG_HAVE = new RegExp(`(?<![\\p{L}\\p{N}'’-])(I|you|we|they)\\s+(have)${FOLLOWED}`, 'giu');
const OPENS = /(?:^|[.!?:;,—–]\s*|\b(?:and|but|so|because)\s+)$/i;
const HAVE_ADVERB = /^\s+(?:already|also|always|just|never|now|only|recently|since)(?=\s)/i;

const SHORT_ENDING: Readonly<Record<string, string>> = { am: 'm', are: 're', is: 's', will: 'll', have: 've' };

function contract(line: CopyLine): Breach[] {
  const { text } = line;
  const mark = text.includes('’') ? '’' : "'";
  const found = [
    ...[...text.matchAll(LONG_NOT)].map((match) => {
      const verb = (match[1] ?? match[2] ?? '').toLowerCase();
      return { match, short: lead(match[0], `${NEGATIVES[verb] ?? verb}${mark}t`) };
    }),
    ...[...text.matchAll(LONG_BE), ...text.matchAll(LONG_HAVE)].flatMap((match) => {
      const [person, verb] = match.slice(1).filter((part) => part !== undefined);
      const rest = text.slice(match.index + match[0].length);
      const takes = verb === undefined ? undefined : SHORT_ENDING[verb.toLowerCase()];
      if (person === undefined || takes === undefined || /^\s+not(?!\p{L})/iu.test(rest)) return [];
      // "A team that is here" refers back; only an opening "that" is a word of its own.
      if (/^that$/i.test(person) && !OPENS.test(text.slice(0, match.index))) return [];
      if (takes === 've' && !isParticiple(nextWord(rest.replace(HAVE_ADVERB, '')))) return [];
      return [{ match, short: `${person}${mark}${takes}` }];
    }),
  ].filter(({ match }) => !/\p{Lu}{2}/u.test(match[0]));

  return found
    .toSorted((a, b) => a.match.index - b.match.index)
    .map(({ match, short }) => ({
      line,
      start: match.index,
      end: match.index + match[0].length,
      title: `“${match[0]}” is not contracted`,
      detail: `Write “${short}”.`,
      replacement: short,
    }));
}

/** English contractions, spelled out or shortened. A fix is offered only where one reading is possible. */
export function checkContraction({ style }: ConfigOf<'contraction'>, lines: readonly CopyLine[]): Breach[] {
  return lines.flatMap((line) => (style === 'expand' ? expand(line) : contract(line)));
}

/** How many contractions a text holds, and how many places where one could stand. */
export function countContractions(text: string): { short: number; long: number } {
  const line: CopyLine = { field: 'body', index: 0, text };

  return { short: pieces(text, SHORT).length, long: contract(line).length };
}
