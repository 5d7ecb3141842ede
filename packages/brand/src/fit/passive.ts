import type { CopyLine } from '../copy-lines';
import { isParticiple, isState } from '../language/participles';
import { pieces } from '../words';
import type { Piece } from '../words';
import type { Breach, ConfigOf } from './fit-rule';

const ADVERB =
  '(?:not|never|always|often|also|already|still|just|now|then|soon|once|fully|only|even|well|ever|again|first|\\p{L}{3,}ly)';
const GAP = `(?:\\s+${ADVERB}){0,2}`;
const MODAL = "(?:will|would|can|could|may|might|must|should|shall)(?:\\s*not|n['’]t)?|cannot|can['’]t|won['’]t";
const BE = "(?:am|is|are|was|were|isn['’]t|aren['’]t|wasn['’]t|weren['’]t)";
/** A form of "be" or "get" with what stands before it, up to two adverbs, and a word that may be a participle. */
const CHAIN = new RegExp(
  `(?<![\\p{L}\\p{N}'’-])(?<verb>` +
    `(?:(?:${MODAL})${GAP}\\s+)?(?:be|get)|` +
    `(?:has|have|had|having|hasn['’]t|haven['’]t|hadn['’]t)${GAP}\\s+been|` +
    `${BE}${GAP}\\s+(?:being|getting)|${BE}|being|gets|got|getting` +
    `)${GAP}\\s+(?<word>\\p{L}+)(?![\\p{L}'’-])`,
  'giu',
);
const SHORT_IS = /(?<=\p{L}['’](?:s|re|m)\s)(?<word>\p{L}+)(?=\s+by\s)/giu;
/** What one gets without anybody doing it. */
const GETS_SO = /^(?:started|used|lost|ready|rid|going|stuck|involved|dressed|along)$/;

/**
 * Passive verbs of an English text: a form of "be" or "get", up to two adverbs, and a past participle. Participles that
 * describe a state ("we are interested") count only where "by" follows or something is done ("will be closed").
 * Questions, where the subject stands between, and reduced clauses ("the fee shown") are not looked for.
 */
export function findPassives(text: string): Piece[] {
  const chains = Array.from(text.matchAll(CHAIN)).flatMap((match): Piece[] => {
    const { verb = '', word = '' } = match.groups ?? {};
    const start = match.index;
    const end = start + match[0].length;
    const rest = text.slice(end);
    if (!isPassive(verb.toLowerCase(), word.toLowerCase(), rest)) return [];
    return [{ text: match[0], start, end }];
  });
  const short = pieces(text, SHORT_IS).filter((piece) => isParticiple(piece.text.toLowerCase()));

  return [...chains, ...short].toSorted((a, b) => a.start - b.start);
}

function isPassive(verb: string, word: string, rest: string): boolean {
  if (!isParticiple(word)) return false;
  const isDoer = /^\s+by\s/i.test(rest);
  if (/\bg[eo]t(?:s|ting)?$/.test(verb)) return isDoer || !(GETS_SO.test(word) || (isState(word) && word !== 'hidden'));
  if (!isState(word)) return !(/^(?:set|used)$/.test(word) && /^\s+to\s/i.test(rest));
  if (isDoer) return true;

  // "will be closed", "is being fixed", "has been sold": something is done to it.
  return (
    /\b(?:being|been|be)$/.test(verb) &&
    /^(?:broken|closed|dated|done|finished|fixed|hidden|left|limited|loaded|lost|mixed|organised|packed|prepared|settled|shaped|shut|sold|touched|used|wasted|welcomed)$/.test(
      word,
    )
  );
}

/** Who acts, behind "by": up to three words, none of which begins something else. */
const DOER =
  /^\s+by\s+((?:(?!(?:in|on|at|for|from|to|with|and|or|but|before|after|when|while|as|of|every|is|are|was|were)\b)\p{L}+\s?){1,3})/iu;

/** Passive verbs beyond the number a rule allows in one entry; there is no fix, since only a person knows who acts. */
export function checkPassive({ max }: ConfigOf<'passive'>, lines: readonly CopyLine[]): Breach[] {
  return lines.flatMap((line) =>
    findPassives(line.text)
      .slice(max)
      .map(({ text, start, end }) => {
        const doer = DOER.exec(line.text.slice(end))?.[1]?.trim();
        return {
          line,
          start,
          end,
          title: `“${text}” is passive`,
          detail: doer === undefined ? 'Say who does it, and start with them.' : `Start with who does it: “${doer}”.`,
        };
      }),
  );
}
