/** What no advertisement begins with on purpose, and a spreadsheet takes for a formula or for one behind a break. */
const NEVER_MEANT = /^[=\t\r\n\uff1d]/u;
/** "+20% in the first year", "-10% today" and "@harbour" are words of advertisements; a spreadsheet also begins a formula with these. */
const MAY_BE_MEANT = /^[+\-@\uff0b\uff0d\uff20]/u;
/** What a formula needs to reach beyond its own sheet: a function, a program (DDE), another file or an address. */
const REACHES = /[()|[\]{}\\#]|\/\//;

/**
 * Whether a cell, written as it stands, could make a spreadsheet run or fetch something (OWASP, CSV injection: = + - @ tab, carriage
 * return, line feed and their full-width forms). Words that begin with + - or @ and hold nothing that reaches out are safe: at worst a
 * spreadsheet shows them as an error.
 */
export function couldRun(cell: string): boolean {
  return NEVER_MEANT.test(cell) || (MAY_BE_MEANT.test(cell) && REACHES.test(cell));
}
