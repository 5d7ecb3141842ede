const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The first `most` characters of a text as a reader sees them, and whether that left something out. */
export function cutAt(text: string, most: number | null | undefined): { shown: string; isCut: boolean } {
  if (most === null || most === undefined || text.length <= most) return { shown: text, isCut: false };
  const all = Array.from(graphemes.segment(text), ({ segment }) => segment);
  if (all.length <= most) return { shown: text, isCut: false };

  return { shown: all.slice(0, most).join('').trimEnd(), isCut: true };
}

/** The text as a place shows it: whole, or its first `most` characters and an ellipsis. */
export function shownUpTo(text: string, most: number | null | undefined): string {
  const { shown, isCut } = cutAt(text, most);

  return isCut ? `${shown}…` : shown;
}

/** Entries that hold words. */
export function written(entries: readonly string[] | undefined): string[] {
  return (entries ?? []).filter((text) => text.trim() !== '');
}
