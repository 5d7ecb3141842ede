import { readHeadline } from '../../src/rank/headline-words';
import type { PretrainedVectors } from '../vectors/read-vectors';
import type { WordVectors } from './word-vectors';

/** Words this frequent stand in the lexicon whether or not a training text has them. */
const FREQUENT_WORDS = 25_000;

const STEMS: Record<string, string> = { ca: 'can', wo: 'will', sha: 'shall', ain: 'is' };

/** The words that a word of a headline means; the vectors know no contractions: "isn't" is "is" and "not", "she's" is "she". */
function meantBy(word: string): string[] {
  const [, verb] = /^(.+)n't$/.exec(word) ?? [];
  if (verb !== undefined) return [STEMS[verb] ?? verb, 'not'];

  return [word.replace(/'.*$/, '')];
}

/** What a headline is never cut into ("u.s.") would stand in the lexicon for nothing. */
function isOneToken(word: string): boolean {
  const { tokens } = readHeadline(word);
  return tokens.length === 1 && tokens[0]?.word === word;
}

/** Pre-trained vectors of the frequent words and of the words of some texts, each sum of one or two; of all of which a lexicon is made. */
export function vectorsFor(pretrained: PretrainedVectors, texts: readonly string[]): WordVectors {
  const known = new Map(pretrained.words.map((word, at) => [word, pretrained.vectors[at] ?? new Float64Array()]));
  const wanted = new Set([
    ...texts.flatMap((text) => readHeadline(text).tokens.map(({ word }) => word)),
    ...pretrained.words.slice(0, FREQUENT_WORDS).filter(isOneToken),
  ]);
  const found = [...wanted].flatMap((word): [string, Float64Array][] => {
    const parts = meantBy(word).flatMap((part) => known.get(part) ?? []);
    if (parts.length === 0) return [];
    return [
      [
        word,
        Float64Array.from({ length: pretrained.dimensions }, (_, k) =>
          parts.reduce((sum, part) => sum + (part[k] ?? 0), 0),
        ),
      ],
    ];
  });

  return {
    dimensions: pretrained.dimensions,
    words: found.map(([word]) => word),
    vectors: found.map(([, vector]) => vector),
  };
}
