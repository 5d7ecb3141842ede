import type { StyleChoice } from '@upbeat/core/brand';
import type { CopyLine } from '../copy-lines';
import { capitalise, pieces } from '../words';
import type { Breach, ConfigOf } from './fit-rule';
import { missingCommas } from './series';

type StyleCheck = (line: CopyLine) => Breach[];

const SMALL = 'zero one two three four five six seven eight nine ten'.split(' ');
const NUMBER_WORDS: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...SMALL.slice(2),
    ...'eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(' '),
  ].map((word, at) => [word, String(at + 2)]),
);
const TENS = 'thirty forty fifty sixty seventy eighty ninety'
  .split(' ')
  .map((word, at) => [word, String((at + 3) * 10)]);
const FIGURE_OF: Readonly<Record<string, string>> = { ...NUMBER_WORDS, ...(Object.fromEntries(TENS) as object) };
const WORDS = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${Object.keys(FIGURE_OF).join('|')})(?![\\p{L}\\p{N}]|-\\p{L}|['’]s|\\s+(?:or|to)\\s+(?:none|one)|\\s+(?:hundred|thousand|million|billion))(?<!\\b(?:one|the)\\s+(?:or|of)\\s+\\p{L}+)`,
  'giu',
);
/** Figures that are names, measures or times keep their digits. */
const NAMED =
  /(?:\b(?:pages?|steps?|lessons?|chapters?|parts?|sections?|rooms?|gates?|lines?|floors?|levels?|platforms?|questions?|versions?|figures?|tables?|rows?|weeks?|days?|no\.?|number|code|bus|tram|route|tier|phase|stage|top|size|under|over)|#)\s*(?:\d+\s*(?:,|and|or|to|–|-)\s*)*$/iu;
/** "Class 7", "Area 9": a figure behind a capital inside a sentence is part of a name. */
const BEHIND_NAME = /(?<!^|[.!?:]\s)\b\p{Lu}[\p{L}]*\s$/u;
const MEASURED =
  /^\s?(?:%|°|[€$£¥]|(?:k?m|cm|mm|kg|g|mg|l|ml|cl|mb|gb|tb|mph|km\/h|kwh|kw|w|v|h|hz|ft|in|lb|oz|a\.?m\.?|p\.?m\.?|am|pm|o['’]clock|x|st|nd|rd|th|million|billion|percent|per cent|out of|of)(?![\p{L}]))/iu;
const DIGITS = /(?<![\p{L}\p{N}.,:/€$£¥#–-]|[€$£¥]\s)(?:[2-9]|10)(?![\p{L}\p{N}]|[.,:/–-]\d|-\p{L}|\s?[–-]\s?\d)/gu;

const DASH = /\s*—\s*|\s+(?:–|--?)\s+|(?<=\p{L})--(?=\p{L})/gu;

function breach(
  line: CopyLine,
  place: { start: number; end: number },
  title: string,
  detail: string,
  replacement: string | null,
): Breach {
  return { line, ...place, title, detail, replacement };
}

/** Dashes between words that differ from the house's one; a range of figures ("9–5") is none. */
function dashes(line: CopyLine, right: string | null): Breach[] {
  return pieces(line.text, DASH)
    .filter(({ text, start, end }) => {
      if (right !== null && text === right) return false;
      return !(/\d$/.test(line.text.slice(0, start)) && /^\d/.test(line.text.slice(end)));
    })
    .map((match) => {
      const opens = line.text.slice(0, match.start).trim() === '' || line.text.slice(match.end).trim() === '';
      return right === null || opens
        ? breach(
            line,
            match,
            'Holds a dash',
            'Use a comma, a colon or a full stop, whichever the sentence means.',
            null,
          )
        : breach(line, match, 'Another dash than ours', `Write “${right}”.`, right);
    });
}

const CHECKS: Record<StyleChoice, StyleCheck> = {
  serial_comma: (line) =>
    missingCommas(line.text).map(({ start, end, word }) =>
      breach(
        line,
        { start, end },
        `No comma before “${word}”`,
        'A list of three or more has a comma before its last part.',
        `, ${word}`,
      ),
    ),
  no_dash: (line) => dashes(line, null),
  em_dash: (line) => dashes(line, '—'),
  en_dash: (line) => dashes(line, ' – '),
  figures: (line) =>
    pieces(line.text, WORDS).map(({ text, start, end }) => {
      const figure = FIGURE_OF[text.toLowerCase()] ?? text;
      return breach(
        line,
        { start, end },
        `“${text}” in letters`,
        `Write “${figure}”: numbers from 2 up are figures.`,
        figure,
      );
    }),
  words_to_ten: (line) =>
    pieces(line.text, DIGITS)
      .filter(
        ({ start, end }) =>
          !NAMED.test(line.text.slice(0, start)) &&
          !BEHIND_NAME.test(line.text.slice(0, start)) &&
          !MEASURED.test(line.text.slice(end)),
      )
      .map(({ text, start, end }) => {
        const small = SMALL[Number(text)] ?? text;
        const word = /(?:^|[.!?]\s+)$/.test(line.text.slice(0, start)) ? capitalise(small) : small;
        return breach(
          line,
          { start, end },
          `“${text}” in figures`,
          `Write “${word}”: numbers up to ten are words.`,
          word,
        );
      }),
};

/** One choice of house style. */
export function checkStyle({ choice }: ConfigOf<'style'>, lines: readonly CopyLine[]): Breach[] {
  return lines.flatMap(CHECKS[choice]);
}
