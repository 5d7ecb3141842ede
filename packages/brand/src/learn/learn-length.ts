import { readingGrade } from '../reading';
import { words } from '../words';
import type { LikedText } from './liked-text';
import { countSentences, propose } from './proposal';
import type { Proposal } from './proposal';

/** Limits that a rule of each kind may hold; a grade below five is no limit that people write to. */
const LENGTHS = { least: 5, most: 60 };
const GRADES = { least: 5, most: 20 };
const PERCENTILE = 0.9;

const clamp = (value: number, { least, most }: { least: number; most: number }) =>
  Math.min(most, Math.max(least, value));

/** The 90th percentile by nearest rank. */
function p90(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);

  return sorted[Math.ceil(PERCENTILE * sorted.length) - 1] ?? 0;
}

/** How long sentences are (nine in ten), and how hard the hardest text is to read. */
export function learnLength(texts: readonly LikedText[]): (Proposal | null)[] {
  const lengthOf = (sentence: string) => words(sentence).length;
  const maxWords = clamp(p90(texts.flatMap(({ sentences }) => sentences.map(lengthOf))), LENGTHS);
  const grades = texts.map((text) => ({ ...text, grade: readingGrade(text.sentences.join('\n')) ?? 0 }));
  const hardest = Math.max(...grades.map(({ grade }) => grade));
  const max = clamp(Math.ceil(hardest), GRADES);

  return [
    propose(
      'sentence_length',
      { kind: 'sentence_length', maxWords },
      'sentences',
      countSentences(texts, (sentence) => lengthOf(sentence) <= maxWords),
      'The limit is where nine in ten of these sentences end.',
    ),
    propose(
      'reading_grade',
      { kind: 'reading_grade', max },
      'texts',
      grades.map(({ number, text, grade }) => ({ text: number, quote: text, keeps: grade <= max })),
      `The hardest of these texts reads at grade ${hardest.toFixed(1)}; the limit is the next whole grade, and ${GRADES.least} at least.`,
    ),
  ];
}
