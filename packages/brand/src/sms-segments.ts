import type { Piece } from './words';

/** GSM 7-bit default alphabet, 3GPP TS 23.038 table 6.2.1. */
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Its extension table: each is sent behind an escape and costs two. */
const EXTENSION = new Set('\f^{}\\[~]|€');
const ROOM = { gsm7: { alone: 160, joined: 153 }, ucs2: { alone: 70, joined: 67 } } as const;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** How one message is sent and billed. */
export interface SmsSegments {
  /** `ucs2` as soon as one character stands outside the GSM alphabet. */
  alphabet: keyof typeof ROOM;
  /** Septets of GSM 7-bit, or 16-bit units. */
  units: number;
  /** Messages that are sent joined, and billed one by one. */
  segments: number;
  /** Units that this many segments hold. */
  room: number;
  /** Units that one segment holds: fewer once there are several, since each then carries a header. */
  perSegment: number;
  /** What each segment holds, in order. */
  parts: readonly string[];
  /** Characters outside the GSM alphabet, in their order. */
  strangers: readonly Piece[];
}

/** Segments of a text message (3GPP TS 23.038, 23.040): no character is split between two segments. */
export function smsSegments(text: string): SmsSegments {
  const strangers = strangersIn(text);
  const alphabet = strangers.length > 0 ? 'ucs2' : 'gsm7';
  const costOf = (character: string) => (alphabet === 'ucs2' ? character.length : EXTENSION.has(character) ? 2 : 1);
  const units = Array.from(text).reduce((sum, character) => sum + costOf(character), 0);
  const { alone, joined } = ROOM[alphabet];
  const parts = units <= alone ? [text] : packed(text, costOf, joined);
  const segments = parts.length;
  const perSegment = segments === 1 ? alone : joined;

  return { alphabet, units, segments, room: segments * perSegment, perSegment, parts, strangers };
}

/** Units of a text message. */
export function smsUnits(text: string): number {
  return smsSegments(text).units;
}

function packed(text: string, costOf: (character: string) => number, room: number): string[] {
  const parts = [''];
  let used = 0;
  for (const character of text) {
    if (used + costOf(character) > room) {
      parts.push('');
      used = 0;
    }
    parts[parts.length - 1] += character;
    used += costOf(character);
  }

  return parts;
}

function isGsm(text: string): boolean {
  return Array.from(text).every((character) => BASIC.has(character) || EXTENSION.has(character));
}

function strangersIn(text: string): Piece[] {
  if (isGsm(text)) return [];

  return Array.from(graphemes.segment(text)).flatMap(({ segment, index }) =>
    isGsm(segment) ? [] : [{ text: segment, start: index, end: index + segment.length }],
  );
}

/** Signs that word processors put in place of plain ones. */
const PLAIN: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‛': "'",
  '′': "'",
  '´': "'",
  '`': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '″': '"',
  '«': '"',
  '»': '"',
  '–': '-',
  '—': '-',
  '‑': '-',
  '−': '-',
  '•': '-',
  '…': '...',
  '\u00a0': ' ',
  '\u2009': ' ',
  '\u202f': ' ',
  '\t': ' ',
};

/** What stands in the GSM alphabet for a character outside it, or null: plain quotes, dashes and spaces, letters set together. */
export function gsmFor(character: string): string | null {
  const composed = character.normalize('NFC');
  if (isGsm(composed)) return composed;

  return PLAIN[character] ?? null;
}

/** A text in plain signs as far as they are known, so that it stays in the GSM alphabet. */
export function toGsm(text: string): string {
  return Array.from(graphemes.segment(text), ({ segment }) => gsmFor(segment) ?? segment).join('');
}
