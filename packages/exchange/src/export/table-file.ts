import type { Encoding } from './ad-format';
import type { ExportTable } from './copy-to-export';
import { csvLine } from './write-csv';
import type { CsvValue } from './write-csv';

const MARK = '\ufeff';

/** What stands between cells, and what makes a cell need quotation marks. */
const LAYOUT = {
  'utf16-tab': { separator: '\t', quoted: /["\t\r\n]/ },
  'utf8-comma': { separator: ',', quoted: /[",\r\n]/ },
};

/** A line of a platform's file, to the letter: nothing is put before a cell, as the platform would publish it. */
function exactLine(values: readonly CsvValue[], { separator, quoted }: (typeof LAYOUT)[Encoding]): string {
  return values
    .map((value) => {
      const text = value === null ? '' : String(value);
      return quoted.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    })
    .join(separator);
}

/** Bytes of a platform's file (RFC 4180 quoting, CRLF). Its table holds no cell that could run: `adTable` left those out. */
export function platformFile({ columns, rows }: ExportTable, encoding: Encoding): Uint8Array<ArrayBuffer> {
  const layout = LAYOUT[encoding];
  const text = `${MARK}${[columns, ...rows].map((row) => `${exactLine(row, layout)}\r\n`).join('')}`;

  return encoding === 'utf16-tab' ? utf16(text) : new TextEncoder().encode(text);
}

/** Bytes of a file for people: UTF-8 with commas, every cell neutralised. */
export function sheetFile({ columns, rows }: ExportTable): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${MARK}${[columns, ...rows].map((row) => `${csvLine(row)}\r\n`).join('')}`);
}

/** Little-endian, as the byte order mark at its head says. */
function utf16(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at += 1) bytes.setUint16(at * 2, text.charCodeAt(at), true);

  return new Uint8Array(bytes.buffer);
}
