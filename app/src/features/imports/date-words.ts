import type { FileInspection } from '@upbeat/exchange/inspection';

const YEAR_FIRST = /^\s*\d{4}(?:[-/.]|\d{4}\s*$)/;
const NAMED_MONTH = /\p{L}{3,}/u;
const ORDERS = { dmy: 'day first', mdy: 'month first' } as const;

/**
 * How the dates of a file's columns are written, as its first values show: "year first" where nothing is in question, else the
 * order they are read in. Null while the order is open.
 */
export function dateWords(
  columns: readonly Pick<FileInspection['columns'][number], 'target' | 'values'>[],
  order: FileInspection['dateOrder'],
): string | null {
  const written = columns
    .filter(({ target }) => target === 'date' || target === 'date_start' || target === 'date_end')
    .flatMap(({ values }) => values.filter((value) => value.trim() !== ''));
  const forms = new Set(
    written.map((value) => {
      if (YEAR_FIRST.test(value)) return 'year first';
      return NAMED_MONTH.test(value.replace(/T\d.*$/, '')) ? 'month by name' : order && ORDERS[order];
    }),
  );
  if (forms.has(null)) return null;

  return forms.size === 0 ? order && ORDERS[order] : [...forms].join(', or ');
}
