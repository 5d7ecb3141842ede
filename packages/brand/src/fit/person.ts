import type { CopyLine } from '../copy-lines';
import { pieces } from '../words';
import type { Breach, ConfigOf } from './fit-rule';

type Person = ConfigOf<'person'>['avoid'];

const TAIL = "(?:['’](?:m|ve|re|ll|d|s))?";
const whole = (alternatives: string, flags: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}'’])(?:${alternatives})${TAIL}(?![\\p{L}\\p{N}])`, flags);

/** "US" in capitals is a country and "i" alone an initial, so these two are matched by case. */
const PRONOUNS: Record<Person, { pattern: RegExp; name: string }> = {
  first_singular: { pattern: whole('I|[Mm]e|[Mm]y|[Mm]ine|[Mm]yself', 'gu'), name: 'first person singular' },
  first_plural: { pattern: whole('[Ww]e|[Uu]s|[Oo]urs?|[Oo]urselves', 'gu'), name: 'first person plural' },
  second: { pattern: whole('you|yours?|yourself|yourselves', 'giu'), name: 'second person' },
  third: { pattern: whole('he|she|him|his|her|hers|they|them|their|theirs', 'giu'), name: 'third person' },
};

/** Somebody else's words between double quotes: they speak for themselves. */
const QUOTED = /“[^”]*”|"[^"]*"/gu;
/** "Part I" is a number, "the mine" a thing. */
const NO_PRONOUN =
  /\b(?:(?:part|chapter|section|volume|act|book|war|phase|type|tier|class|mark|stage) (?=I$)|(?:an?|the|this|that|each|gold|coal|old) (?=mine$))/iu;

/** Pronouns of a person the brand does not speak in, or does not speak of. */
export function checkPerson({ avoid }: ConfigOf<'person'>, lines: readonly CopyLine[]): Breach[] {
  const { pattern, name } = PRONOUNS[avoid];

  return lines.flatMap((line) => {
    const quotes = pieces(line.text, QUOTED);

    return pieces(line.text, pattern)
      .filter(({ start, end }) => !quotes.some((quote) => quote.start <= start && end <= quote.end))
      .filter(({ end }) => !NO_PRONOUN.test(line.text.slice(0, end)))
      .map(({ text, start, end }) => ({
        line,
        start,
        end,
        title: `“${text}” is ${name}`,
        detail: `Our rule: no ${name}.`,
      }));
  });
}
