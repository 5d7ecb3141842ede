import { now } from './clock';

/** Any UUID as our tables hold them. The schema of one is in id-schema.ts: this file is part of every page's first load. */
export type Id = string;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** True for a well-formed UUID (RFC 9562); routes answer 404 to anything else. */
export function isId(value: unknown): value is Id {
  return typeof value === 'string' && UUID.test(value);
}

/** A new UUID version 7 (RFC 9562): 48 bits of milliseconds, then random, so ids sort by creation. */
export function newId(): Id {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  let ms = now().getTime();
  for (let i = 5; i >= 0; i -= 1) {
    bytes[i] = ms % 256;
    ms = Math.floor(ms / 256);
  }
  bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
  const hex = Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
