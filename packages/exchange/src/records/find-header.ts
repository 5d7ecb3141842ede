import { unsupported } from '../bytes/refuse-foreign-file';
import { countKnownNames } from '../dialects/known-names';
import type { SourceRecord } from './read-records';

/** Records among which the row of column names must be. */
export const HEADER_SEARCH = 40;

/**
 * The record that holds the column names: the one with most known names (two at least), else the first full row of
 * words that the next row matches in width. Throws AppError unsupported_file when there is none.
 */
export function findHeader(records: readonly SourceRecord[]): SourceRecord {
  const searched = records.slice(0, HEADER_SEARCH);
  let best: { record: SourceRecord; known: number } | null = null;
  for (const record of searched) {
    const known = countKnownNames(record.cells);
    if (known >= 2 && known > (best?.known ?? 0)) best = { record, known };
  }
  if (best) return best.record;

  const plain = searched.find((record, position) => looksLikeHeader(record, searched[position + 1]));
  if (plain) return plain;
  throw unsupported(
    'No row of column names was found. The first line of the table must name its columns, separated by commas, semicolons or tabs.',
  );
}

function looksLikeHeader(record: SourceRecord, next: SourceRecord | undefined): boolean {
  const { cells } = record;
  if (cells.length < 2 || next?.cells.length !== cells.length) return false;
  const words = cells.every((cell) => cell.trim() !== '' && !/^[\d\s.,%€$£+-]+$/.test(cell));
  return words && next.cells.some((cell) => /\d/.test(cell));
}
