const OPENS = /^[“"„«]/;
const CLOSES = /[”"“»]$/;

/** Words in quotation marks; words that stand in some already keep theirs, and marks inside become single ones. */
export function quoted(text: string): string {
  return OPENS.test(text) && CLOSES.test(text) ? text : `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}
