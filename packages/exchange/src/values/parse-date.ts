import type { Parsed } from './cell';
import { bad, good } from './cell';
import { monthOfName } from './month-names';

/** Which of two leading numbers is the day: d/m/y or m/d/y. */
export type DateOrder = 'dmy' | 'mdy';

/** A calendar day, and the time of day beside it where the file gives one that is not midnight. */
export interface ParsedDate {
  date: string;
  hour: string | null;
}

const TIME = /[T ]\s*(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d+)?)?\s*(?:Z|UTC|[+-]\d{2}:?\d{2})?$/;
const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const NUMERIC = /^(\d{1,2})([./-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})$/;
const NAME_FIRST = /^(?:\p{L}+,\s*)?(\p{L}{3,}\.?)\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/u;
const DAY_FIRST = /^(\d{1,2})\.?[\s-]+(?:de\s+)?(\p{L}{3,}\.?)[\s,-]+(?:de\s+)?(\d{4})$/u;
const EARLIEST = '2000-01-01';

/**
 * Reads a day in any of the forms the platforms write. `order` settles 03/04/2026; `latest` (ISO) is the last day that can
 * have happened anywhere on Earth.
 */
export function parseDate(cell: string, order: DateOrder, latest: string): Parsed<ParsedDate> {
  const text = cell.trim().replace(/[\u00a0\u202f]/g, ' ');
  const time = TIME.exec(text);
  const parts = readParts(time ? text.slice(0, time.index) : text, order);
  if (!parts)
    return bad(
      /^\d{5}(\.\d+)?$/.test(text) ? 'is a spreadsheet day number, not a date' : 'is not a date that can be read',
    );

  const [year, month, day] = parts;
  const at = new Date(Date.UTC(year, month - 1, day));
  if (at.getUTCFullYear() !== year || at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day)
    return bad('is not a day of the calendar');
  const date = at.toISOString().slice(0, 10);
  if (date > latest) return bad('lies in the future');
  if (date < EARLIEST) return bad('lies before the year 2000');
  const hour =
    time && !(time[1] === '00' && time[2] === '00') ? `${(time[1] ?? '').padStart(2, '0')}:${time[2] ?? ''}` : null;
  return good({ date, hour });
}

/** The two leading numbers of an all-number date whose order is in question (12/31/2026), or null for any other form. */
export function leadingNumbers(cell: string): { first: number; second: number } | null {
  const text = cell.trim();
  const match = NUMERIC.exec(text.replace(TIME, ''));
  return match && match[2] !== '.' ? { first: Number(match[1]), second: Number(match[3]) } : null;
}

function readParts(text: string, order: DateOrder): [number, number, number] | null {
  const iso = ISO.exec(text) ?? COMPACT.exec(text);
  if (iso) return [Number(iso[1]), Number(iso[2]), Number(iso[3])];

  const numeric = NUMERIC.exec(text);
  if (numeric) {
    const [, first, separator, second, written = ''] = numeric;
    const year = written.length === 2 ? 2000 + Number(written) : Number(written);
    return separator === '.' || order === 'dmy'
      ? [year, Number(second), Number(first)]
      : [year, Number(first), Number(second)];
  }

  const nameFirst = NAME_FIRST.exec(text);
  const dayFirst = nameFirst ? null : DAY_FIRST.exec(text);
  const month = monthOfName(nameFirst?.[1] ?? dayFirst?.[2] ?? '');
  if (month === null) return null;
  return [Number(nameFirst?.[3] ?? dayFirst?.[3]), month, Number(nameFirst?.[2] ?? dayFirst?.[1])];
}
