/** What makes a spreadsheet take a cell for a formula (OWASP, CSV injection), the full-width forms of East Asian keyboards included. */
const DANGEROUS_START = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u;
/** A plain negative number is a figure, not a formula. */
const PLAIN_NUMBER = /^-\d+(?:[.,]\d+)*$/;

/** A cell that a spreadsheet will show and never run: a formula's first character is hidden behind an apostrophe. */
export function neutraliseCell(cell: string): string {
  return DANGEROUS_START.test(cell) && !PLAIN_NUMBER.test(cell) ? `'${cell}` : cell;
}
