import { isUtf8 } from 'node:buffer';
import { unsupported } from './refuse-foreign-file';

/** `text-8bit` is UTF-8 or Windows-1252, decided line by line as the file goes by (see `toUtf8`). */
export type ByteLayout = 'utf-16le' | 'utf-16be' | 'text-8bit';

/** How the bytes of a file are laid out: what they are, how long the byte order mark is, and the name people know. */
export interface DetectedEncoding {
  layout: ByteLayout;
  /** Bytes of the byte order mark to skip. */
  bomLength: number;
  /** As shown in the import wizard; a later line in another encoding is still read. */
  name: 'UTF-8' | 'UTF-8 with BOM' | 'UTF-16 LE' | 'UTF-16 BE' | 'Windows-1252';
}

/** Decides the encoding from the first bytes of a file. Throws AppError unsupported_file for binary data. */
export function detectEncoding(head: Uint8Array): DetectedEncoding {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) {
    return { layout: 'text-8bit', bomLength: 3, name: 'UTF-8 with BOM' };
  }
  if (head[0] === 0xff && head[1] === 0xfe) return { layout: 'utf-16le', bomLength: 2, name: 'UTF-16 LE' };
  if (head[0] === 0xfe && head[1] === 0xff) return { layout: 'utf-16be', bomLength: 2, name: 'UTF-16 BE' };

  const sample = head.subarray(0, 4096);
  const nulsAt = [0, 0];
  let controls = 0;
  sample.forEach((byte, index) => {
    if (byte === 0) nulsAt[index % 2] = (nulsAt[index % 2] ?? 0) + 1;
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) controls += 1;
  });
  const [even = 0, odd = 0] = nulsAt;
  const half = sample.length / 2;
  if (odd > half * 0.4 && even < half * 0.05) return { layout: 'utf-16le', bomLength: 0, name: 'UTF-16 LE' };
  if (even > half * 0.4 && odd < half * 0.05) return { layout: 'utf-16be', bomLength: 0, name: 'UTF-16 BE' };
  if (even + odd > 0 || controls > sample.length * 0.02) {
    throw unsupported('This file is binary data, not text. Export the report as CSV and import that file.');
  }
  return { layout: 'text-8bit', bomLength: 0, name: isUtf8(wholeLines(head)) ? 'UTF-8' : 'Windows-1252' };
}

/** The head of a file up to its last line break, so that a character cut in two does not look like another encoding. */
export function wholeLines(head: Uint8Array): Uint8Array {
  const end = head.lastIndexOf(0x0a);
  if (end >= 0) return head.subarray(0, end + 1);
  let cut = head.length;
  for (let back = 1; back <= 3 && back <= head.length; back += 1) {
    const byte = head[head.length - back] ?? 0;
    if (byte >= 0xc0) cut = head.length - back;
    if (byte < 0x80 || byte >= 0xc0) break;
  }
  return head.subarray(0, cut);
}
