import { AppError } from '@upbeat/core/app-error';

/** First bytes of files that are not text, with what to tell the person who uploaded one. */
const SIGNATURES: readonly { bytes: readonly number[]; sentence: string }[] = [
  {
    bytes: [0x1f, 0x8b],
    sentence: 'This is a GZIP archive, not a CSV file. Unpack it first and import the CSV file inside.',
  },
  {
    bytes: [0x25, 0x50, 0x44, 0x46],
    sentence: 'This is a PDF document, not a CSV file. Export the report again as CSV.',
  },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    sentence: 'This is an old Excel workbook (XLS), not a CSV file. Open it in a spreadsheet and save it as CSV.',
  },
  { bytes: [0x89, 0x50, 0x4e, 0x47], sentence: 'This is a PNG picture, not a CSV file. Export the report as CSV.' },
  { bytes: [0xff, 0xd8, 0xff], sentence: 'This is a JPEG picture, not a CSV file. Export the report as CSV.' },
];

const ZIP = [0x50, 0x4b];
const EXCEL_PARTS = ['[Content_Types].xml', 'xl/'];

/** Refuses a file whose first bytes say that it is something else than text, whatever its name says. Throws AppError unsupported_file. */
export function refuseForeignFile(head: Uint8Array): void {
  if (head.length === 0) throw unsupported('This file is empty. Export the report again and check that it has rows.');
  if (startsWith(head, ZIP) && [3, 5, 7].includes(head[2] ?? 0)) {
    const names = Buffer.from(head.subarray(0, 4096)).toString('latin1');
    throw unsupported(
      EXCEL_PARTS.some((part) => names.includes(part))
        ? 'This is an Excel workbook (XLSX), not a CSV file. Open it in a spreadsheet and save it as CSV, or export the report as CSV.'
        : 'This is a ZIP archive, not a CSV file. Unpack it first and import the CSV file inside.',
    );
  }
  const signature = SIGNATURES.find(({ bytes }) => startsWith(head, bytes));
  if (signature) throw unsupported(signature.sentence);
}

/** Refuses text that is plainly no table: a web page or JSON. Throws AppError unsupported_file. */
export function refuseForeignText(text: string): void {
  const start = text.trimStart().slice(0, 200).toLowerCase();
  if (start === '') throw unsupported('This file holds no text. Export the report again and check that it has rows.');
  if (/^(<!doctype html|<html|<\?xml)/.test(start)) {
    throw unsupported(
      'This is a web page or XML, not a CSV file. Perhaps the download met a sign-in page: export the report again.',
    );
  }
  if (/^(\{\s*"|\[\s*[{[])/.test(start)) throw unsupported('This is JSON, not a CSV file. Export the report as CSV.');
}

/** The error for a file that cannot be read as a table. */
export function unsupported(sentence: string, cause?: unknown): AppError {
  return new AppError('unsupported_file', sentence, { cause });
}

function startsWith(head: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => head[index] === byte);
}
