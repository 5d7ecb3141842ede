import { figuresIn } from './figures';
import { offerWords, riskyWords } from './promises';
import type { Sources } from './sources';

export type GuardKind =
  | 'figure'
  | 'promise'
  | 'offer'
  | 'link'
  | 'merge_tag'
  | 'markup'
  | 'name'
  | 'copied'
  | 'must_not_say'
  | 'length'
  | 'citation'
  | 'repeat';

/** One thing a draft says that it may not, with the sentence that tells the writer. */
export interface GuardProblem {
  kind: GuardKind;
  /** Where: "title", "google_rsa.headline[2]". */
  where: string;
  message: string;
}

const LINK =
  /\b(?:https?:\/\/|www\.)\S+|\b[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:com|org|net|io|co|uk|de|fr|eu|app|dev|shop|ai|info|biz|example|test)\b(?:\/\S*)?|\S+@\S+\.\S+/giu;
const MERGE_TAG = /\{\{|\}\}|%%|\*\||\|\*|\$\{|<%|\[(?:first|last|full)?_? ?name\]/i;
const MARKUP = /<\/?[a-z!][^>]*>?|javascript:|&#?\w+;|[\u0000-\u0008\u000b-\u001f\u200b-\u200f\u202a-\u202e]/iu;
/** Words that carry a capital in any sentence. */
const CAPITAL_ANYWAY = new Set(
  "i i’m i’ll i’d i’ve i'm i'll i'd i've monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december english british ok stop".split(
    ' ',
  ),
);
/** A run of this many of a reference's words is its wording, not its structure. */
const COPIED_RUN = 6;

function isTitleCase(text: string): boolean {
  const words = text.match(/\p{L}[\p{L}’']{3,}/gu) ?? [];

  return words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length / 2;
}

/** Capitalised words inside a sentence that neither the brief nor the brand holds. */
function inventedNames(text: string, sources: Sources): string[] {
  if (isTitleCase(text)) return [];
  const inside = [...text.replace(LINK, '.').matchAll(/(?<=[\p{Ll}\p{N},;)]\s)\p{Lu}[\p{L}’']+/gu)].map(
    (match) => match[0],
  );

  return inside.filter((name) => {
    const lower = name.toLowerCase();

    return !CAPITAL_ANYWAY.has(lower) && !sources.words.has(lower) && !sources.words.has(lower.replace(/[’']s$/, ''));
  });
}

function plainWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function copiedRun(text: string, headlines: readonly string[], sources: Sources): string | null {
  const own = ` ${plainWords(text).join(' ')} `;
  const brief = ` ${plainWords(sources.text).join(' ')} `;
  for (const headline of headlines) {
    const words = plainWords(headline);
    for (let start = 0; start + COPIED_RUN <= words.length; start += 1) {
      const run = words.slice(start, start + COPIED_RUN).join(' ');
      if (own.includes(` ${run} `) && !brief.includes(` ${run} `)) return run;
    }
  }

  return null;
}

/** Everything wrong with one text; `headlines` are the references', whose words may not be carried over. */
export function checkText(
  where: string,
  text: string,
  sources: Sources,
  headlines: readonly string[] = [],
): GuardProblem[] {
  const problems: GuardProblem[] = [];
  const add = (kind: GuardKind, message: string): void => {
    problems.push({ kind, where, message });
  };
  const links = [...text.matchAll(LINK)].map((match) => match[0].replace(/[.,;!?]+$/, ''));
  for (const link of links.filter(
    (found) => !sources.urls.includes(found) && !sources.text.includes(found.toLowerCase()),
  )) {
    add('link', `“${link}” is an address the brief does not hold.`);
  }
  if (MERGE_TAG.test(text)) add('merge_tag', 'It holds a merge tag; none is allowed here.');
  if (MARKUP.test(text)) add('markup', 'It holds markup or control characters; copy is plain text.');
  for (const figure of figuresIn(text.replace(LINK, ' '))) {
    if (!sources.figures.has(figure)) add('figure', `“${figure}” stands in no brief line, fact or claim.`);
  }
  for (const word of riskyWords(text))
    if (!sources.risky.has(word)) add('promise', `“${word}” needs a claim; none covers it.`);
  for (const word of offerWords(text))
    if (!sources.offers.has(word)) add('offer', `“${word}” is an offer the brief does not make.`);
  for (const name of inventedNames(text, sources)) add('name', `“${name}” is a name the brief does not hold.`);
  const run = copiedRun(text, headlines, sources);
  if (run) add('copied', `“${run}” is a reference’s wording; only its structure may be used.`);

  return problems;
}
