import type { CopyLine } from '../copy-lines';
import { EMOJI, withoutEmoji } from '../emoji';
import { pieces } from '../words';
import type { Piece } from '../words';
import type { Breach, ConfigOf } from './fit-rule';

type Mark = ConfigOf<'punctuation'>['mark'];
interface MarkRule {
  pattern: RegExp;
  name: string;
  mend: (match: Piece, line: CopyLine) => string | null;
}

const closes = ({ end }: Piece, { text }: CopyLine) => text.slice(end).trim() === '';
const SENTENCE_FIELDS: ReadonlySet<string> = new Set([
  'description',
  'primary_text',
  'intro',
  'text',
  'body',
  'preheader',
]);
const stop = (match: Piece, line: CopyLine) => (closes(match, line) && !SENTENCE_FIELDS.has(line.field) ? '' : '.');

const MARKS: Record<Mark, MarkRule> = {
  exclamation: { pattern: /!|！/gu, name: 'exclamation mark', mend: stop },
  question: { pattern: /\?|？|؟/gu, name: 'question mark', mend: () => null },
  ellipsis: { pattern: /…|\.{3,}/gu, name: 'ellipsis', mend: stop },
  emoji: { pattern: EMOJI, name: 'emoji', mend: () => '' },
  ampersand: { pattern: /&/gu, name: 'ampersand', mend: ({ start, end }, { text }) => spaced(text, start, end) },
  oxford_comma: { pattern: /(?<=,[^,.;:!?\n]{1,60}),(?= (?:and|or)\s)/gu, name: 'Oxford comma', mend: () => '' },
};

/** "and" in place of "&", with the spaces it needs ("R&D" is spelled with them). */
function spaced(text: string, start: number, end: number): string {
  const before = start === 0 || /\s/.test(text.charAt(start - 1)) ? '' : ' ';
  const after = end === text.length || /\s/.test(text.charAt(end)) ? '' : ' ';

  return `${before}and${after}`;
}

/** Marks that stand side by side are one: "!!!" is mended once. */
function joined(matches: readonly Piece[]): Piece[] {
  return matches.reduce<Piece[]>((all, match) => {
    const last = all.at(-1);
    if (last?.end !== match.start) return [...all, match];

    return [...all.slice(0, -1), { ...last, end: match.end, text: last.text + match.text }];
  }, []);
}

/** Marks beyond the number a rule allows in one entry; the first ones stay. */
export function checkPunctuation({ mark, max }: ConfigOf<'punctuation'>, lines: readonly CopyLine[]): Breach[] {
  const { pattern, name, mend } = MARKS[mark];
  const allowed = max === 0 ? `no ${name}` : `at most ${max} a line`;

  return lines.flatMap((line) => {
    const marks = pieces(line.text, pattern);
    const kept = marks[max - 1];

    return joined(marks.slice(max)).map((match) => {
      // Behind a mark that stays there is nothing to put in its place.
      const replacement = kept?.end === match.start ? '' : mend(match, line);
      const { start, end } = replacement === '' && mark === 'emoji' ? withoutEmoji(line.text, match) : match;
      return {
        line,
        start,
        end,
        title: max === 0 ? `Holds an ${name}`.replace(/an (?=[^aeiouAEIOU])/, 'a ') : `More than ${max}: ${name}`,
        detail: `Our rule: ${allowed}.`,
        replacement,
      };
    });
  });
}
