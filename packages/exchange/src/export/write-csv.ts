import { neutraliseCell } from './neutralise-cell';

export type CsvValue = string | number | bigint | null;

/** One line of RFC 4180 without its line break; null is an empty cell. Text is neutralised, numbers are written as they are. */
export function csvLine(values: readonly CsvValue[]): string {
  return values.map(csvCell).join(',');
}

/** A whole CSV file (RFC 4180: CRLF line breaks, quotes where needed), header first. For small tables; stream `csvLine` for large ones. */
export function writeCsv(header: readonly string[], rows: Iterable<readonly CsvValue[]>): string {
  const lines = [csvLine(header)];
  for (const row of rows) lines.push(csvLine(row));
  return `${lines.join('\r\n')}\r\n`;
}

function csvCell(value: CsvValue): string {
  if (value === null) return '';
  const text = typeof value === 'string' ? neutraliseCell(value) : value.toString();
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
