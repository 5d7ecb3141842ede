const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', hellip: '…' };

function decodeEntity(whole: string, body: string): string {
  if (!body.startsWith('#')) return NAMED[body.toLowerCase()] ?? whole;

  const hex = body[1] === 'x' || body[1] === 'X';
  const code = Number.parseInt(body.slice(hex ? 2 : 1), hex ? 16 : 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/**
 * A headline as readers saw it, text only: HTML tags dropped, entities decoded, zero-width characters removed,
 * every run of white space one space. Typographic quotes and dashes stay.
 */
export function cleanHeadline(raw: string): string {
  return raw
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, decodeEntity)
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The same text with typographic quotes made plain: what every word list and pattern of this folder reads. */
export function plainQuotes(text: string): string {
  return text.replace(/[‘’‛]/g, "'").replace(/[“”„]/g, '"');
}
