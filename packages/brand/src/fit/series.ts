import { sentences } from '../words';

/** The last joint of a list of three or more: "A, B and C" or "A, B, and C". */
export interface SeriesEnd {
  /** From the end of the last part but one to the end of "and". */
  start: number;
  end: number;
  word: string;
  hasComma: boolean;
}

const OPENS_ASIDE =
  /^(?:on|in|at|if|when|as|after|before|for|with|by|to|since|while|because|although|so|then|today|tomorrow|yesterday|yes|no|well|here|there|now|once|until|from|under|over|during|and|but|or|hello|hi|hey|dear|thanks|this|next|last)\b/iu;
const CLAUSE =
  /^\s*(?:and|or|but|so|i|you|we|they|he|she|it|that|who|which|where|when|there|this|only|then|not|all|please|just)(?=[\s'’])/iu;
const HAS_VERB =
  /\b(?:is|are|was|were|am|be|has|have|had|will|can|could|should|would|may|might|must|do|does|did)\b|n['’]t\b|['’](?:s|re|ll|ve|m)\b(?=\s+\p{L}+ing)/iu;
const MOST_WORDS = 4;

/** Ends of lists of three or more short parts. Clauses that a comma merely parts ("On Monday, we bake and you sleep") are none. */
export function seriesEnds(text: string): SeriesEnd[] {
  return sentences(text).flatMap((sentence) =>
    [...sentence.text.matchAll(/(?<comma>,)?(?<joint>\s+)(?<word>and|or)(?=\s+\p{L})/giu)].flatMap(
      (match): SeriesEnd[] => {
        const before =
          sentence.text
            .slice(0, match.index)
            .split(/[;:()]/)
            .at(-1) ?? '';
        const parts = before.split(/,\s+/);
        const last = parts.at(-1) ?? '';
        const first = parts.at(-2) ?? '';
        const rest = sentence.text.slice(match.index + match[0].length).split(/[,;:.!?()]/)[0] ?? '';
        const tooLong = last.trim() === '' || last.trim().split(/\s+/).length > MOST_WORDS;
        if (parts.length < 2 || tooLong || / (?:and|or) /i.test(` ${first} ${last} `)) return [];
        if (
          (parts.length === 2 && OPENS_ASIDE.test(first.trim())) ||
          CLAUSE.test(`${last} `) ||
          CLAUSE.test(`${rest} `)
        )
          return [];
        // "A dealer, serving Cork and Bray": a clause goes on behind the comma, unless every part has its form.
        if (/^\p{L}+ing\b/u.test(last.trim()) && !/\p{L}ing$/u.test(first.trim())) return [];
        if (
          HAS_VERB.test(last) ||
          (match.groups?.['comma'] === undefined && HAS_VERB.test(rest) && !hasPlainPart(rest))
        )
          return [];

        const start = sentence.start + match.index;
        const word = match.groups?.['word'] ?? 'and';
        return [{ start, end: start + match[0].length, word, hasComma: match.groups?.['comma'] !== undefined }];
      },
    ),
  );
}

/** Whether the last part begins with a noun before its sentence goes on ("cards live in one app", "wheat are ours"). */
function hasPlainPart(rest: string): boolean {
  return !/^\s*\p{L}+\s*['’]/u.test(rest);
}

/** Places of a text where a list lacks the comma before its last part. */
export function missingCommas(text: string): SeriesEnd[] {
  return seriesEnds(text).filter(({ hasComma }) => !hasComma);
}
