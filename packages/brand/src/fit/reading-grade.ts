import type { CopyLine } from '../copy-lines';
import { readingGrade } from '../reading';
import { sentences, words } from '../words';
import type { Breach, ConfigOf } from './fit-rule';

const LONGER: ReadonlySet<string> = new Set(['description', 'primary_text', 'intro', 'text', 'body']);
/** The formula was fitted on passages; a handful of words gives a grade that jumps with each syllable. */
const LEAST_WORDS = 12;
/** Below this many words the grade must pass the limit by a margin: there one syllable more or less is worth up to a grade. */
const SURE_WORDS = 20;
const MARGIN = 4;

/** Flesch-Kincaid grade over the longer fields together; the finding points at the hardest sentence. */
export function checkReadingGrade({ max }: ConfigOf<'reading_grade'>, lines: readonly CopyLine[]): Breach[] {
  const longer = lines.filter(({ field }) => LONGER.has(field));
  const text = longer.map((line) => line.text).join('\n');
  const count = words(text).length;
  const grade = count < LEAST_WORDS ? null : readingGrade(text);
  if (grade === null || grade <= max + (count < SURE_WORDS ? MARGIN : 0)) return [];

  const [hardest] = longer
    .flatMap((line) =>
      sentences(line.text).map((sentence) => ({ line, ...sentence, grade: readingGrade(sentence.text) ?? 0 })),
    )
    .toSorted((a, b) => b.grade - a.grade);
  if (!hardest) return [];

  return [
    {
      line: hardest.line,
      start: hardest.start,
      end: hardest.end,
      title: `Reads at grade ${grade.toFixed(1)}, at most ${max}`,
      detail: 'This sentence is the hardest (Flesch-Kincaid). Split it or use shorter words.',
    },
  ];
}

/** Sentences with more words than a rule allows. */
export function checkSentenceLength({ maxWords }: ConfigOf<'sentence_length'>, lines: readonly CopyLine[]): Breach[] {
  return lines.flatMap((line) =>
    sentences(line.text).flatMap(({ text, start, end }) => {
      const count = words(text).length;
      const detail = `Our rule: at most ${maxWords} words a sentence.`;
      return count > maxWords ? [{ line, start, end, title: `A sentence of ${count} words`, detail }] : [];
    }),
  );
}
