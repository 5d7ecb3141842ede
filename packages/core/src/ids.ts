import { z } from 'zod';
import { now } from './clock';

/** Any UUID as our tables hold them. */
export const IdSchema = z.uuid();
export type Id = z.infer<typeof IdSchema>;

/** True for a well-formed UUID; routes answer 404 to anything else. */
export function isId(value: unknown): value is Id {
  return IdSchema.safeParse(value).success;
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
