import type { Parsed } from './cell';
import { bad, good } from './cell';

const MAX_NAME = 1000;

/** A name, trimmed and in one Unicode form, so that the same name typed on two machines is one name. */
export function parseName(cell: string): Parsed<string> {
  const name = cell.trim().normalize('NFC');
  if (name.length > MAX_NAME) return bad(`is longer than ${MAX_NAME.toLocaleString('en')} characters`);
  if (name.includes('\u0000')) return bad('holds a character that is not text');
  return good(name);
}

/** A platform's id. Spreadsheets turn long ids to scientific notation, which loses their last digits. */
export function parseId(cell: string): Parsed<string> {
  if (/^\d[\d.,]*E\+?\d+$/i.test(cell.trim())) {
    return bad(
      'is an ID in scientific notation, so its last digits are lost; export again without opening the file in a spreadsheet',
    );
  }
  return parseName(cell);
}
