import type { CopyLine } from '../copy-lines';
import { capitalise, phrasePattern, pieces } from '../words';
import type { Breach, ConfigOf } from './fit-rule';

/** Words the brand replaces by its own term. A match inside the right term is no breach; a leading capital is kept. */
export function checkTerm({ use, insteadOf }: ConfigOf<'term'>, lines: readonly CopyLine[]): Breach[] {
  const wrong = new RegExp(phrasePattern(insteadOf), 'giu');
  const right = new RegExp(phrasePattern([use]), 'giu');
  const onlyCase = insteadOf.some((word) => word.toLowerCase() === use.toLowerCase());

  return lines.flatMap((line) => {
    const fine = pieces(line.text, right).filter(({ text }) => !onlyCase || text === use);

    return pieces(line.text, wrong)
      .filter(({ start, end }) => !fine.some((term) => term.start <= start && end <= term.end))
      .map(({ text, start, end }) => ({
        line,
        start,
        end,
        title: `“${text}” is not our word`,
        detail: `Write “${use}”.`,
        replacement: !onlyCase && /^\p{Lu}/u.test(text) ? capitalise(use) : use,
      }));
  });
}

/** Words the brand never uses. What to say in their place is a person's choice. */
export function checkBanned({ words }: ConfigOf<'banned'>, lines: readonly CopyLine[]): Breach[] {
  const banned = new RegExp(phrasePattern(words), 'giu');

  return lines.flatMap((line) =>
    pieces(line.text, banned).map(({ text, start, end }) => ({
      line,
      start,
      end,
      title: `“${text}” is on the list of words we do not use`,
      detail: 'Say it in other words.',
    })),
  );
}
