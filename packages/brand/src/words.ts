/** A piece of a text with its place (UTF-16, end exclusive). */
export interface Piece {
  text: string;
  start: number;
  end: number;
}

/** Every match of a global pattern, with its place. */
export function pieces(text: string, pattern: RegExp): Piece[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** Words of a text: letters, marks and digits, joined inside by apostrophe or hyphen. */
export function words(text: string): Piece[] {
  return pieces(text, /[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*/gu);
}

/**
 * Sentences of a text. A sentence ends at . ! ? … (or their CJK forms) followed by a space, or at a line break.
 * A stop after a single letter or inside a number does not end one.
 */
export function sentences(text: string): Piece[] {
  const found: Piece[] = [];
  let from = 0;
  const close = (to: number) => {
    const raw = text.slice(from, to);
    const inner = raw.trim();
    if (inner) {
      const start = from + raw.indexOf(inner);
      found.push({ text: inner, start, end: start + inner.length });
    }
    from = to;
  };
  for (const stop of text.matchAll(/(?<!(?:^|[\s.])\p{L})[.!?…]+["'”’)]*(?=\s)|[。！？]|\n/gu)) {
    close(stop.index + stop[0].length);
  }
  close(text.length);

  return found;
}

/** Pattern source that matches any of the phrases as whole words, the longest first, with any run of spaces between words; no phrases match nothing. */
export function phrasePattern(phrases: readonly string[]): string {
  const alternatives = phrases
    .map((phrase) => phrase.trim())
    .filter(Boolean)
    .toSorted((a, b) => b.length - a.length)
    .map((phrase) =>
      phrase
        .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
        .replace(/\s+/g, '\\s+')
        .replace(/['’]/g, "['’]"),
    );

  if (alternatives.length === 0) return '(?!)';

  return `(?<![\\p{L}\\p{N}\\p{M}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}\\p{M}])`;
}

/** The text with its first letter in capitals; the rest stays. */
export function capitalise(text: string): string {
  return text.replace(/^[^\p{L}]*\p{L}/u, (head) => head.toUpperCase());
}
