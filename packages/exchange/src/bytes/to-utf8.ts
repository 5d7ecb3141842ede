import { isUtf8 } from 'node:buffer';
import type { DetectedEncoding } from './detect-encoding';
import { wholeLines } from './detect-encoding';
import { decodeWindows1252 } from './windows-1252';

/** Longest stretch without a line break that is held back before it is decoded where it stands. */
const HOLD_LIMIT = 256 * 1024;

/**
 * Any supported encoding as UTF-8 bytes, without its byte order mark, chunk by chunk.
 * Eight-bit text is judged line by line: a line that is not valid UTF-8 is read as Windows-1252, so a file
 * stitched together from both still shows the right letters.
 */
export async function* toUtf8(source: AsyncIterable<Uint8Array>, encoding: DetectedEncoding): AsyncGenerator<Buffer> {
  const chunks = skipBytes(source, encoding.bomLength);
  if (encoding.layout === 'text-8bit') yield* linesToUtf8(chunks);
  else yield* wideToUtf8(chunks, encoding.layout);
}

async function* skipBytes(source: AsyncIterable<Uint8Array>, count: number): AsyncGenerator<Uint8Array> {
  let left = count;
  for await (const chunk of source) {
    const skipped = Math.min(left, chunk.length);
    left -= skipped;
    if (chunk.length > skipped) yield chunk.subarray(skipped);
  }
}

async function* wideToUtf8(chunks: AsyncIterable<Uint8Array>, label: 'utf-16le' | 'utf-16be'): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(label, { ignoreBOM: true });
  for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }));
  const tail = decoder.decode();
  if (tail) yield Buffer.from(tail);
}

async function* linesToUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held: Uint8Array = new Uint8Array();
  for await (const chunk of chunks) {
    const bytes = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    const noBreak = !bytes.includes(0x0a);
    if (noBreak && bytes.length < HOLD_LIMIT) {
      held = bytes;
      continue;
    }
    const whole = wholeLines(bytes);
    yield decodeLines(whole);
    held = bytes.slice(whole.length);
  }
  if (held.length > 0) yield decodeLines(held);
}

/** Valid UTF-8 passes through untouched (the fast road); otherwise each line is decoded by itself. */
function decodeLines(bytes: Uint8Array): Buffer {
  if (isUtf8(bytes)) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

  const parts: Buffer[] = [];
  let start = 0;
  while (start < bytes.length) {
    const found = bytes.indexOf(0x0a, start);
    const end = found < 0 ? bytes.length : found + 1;
    const line = bytes.subarray(start, end);
    parts.push(isUtf8(line) ? Buffer.from(line) : Buffer.from(decodeWindows1252(line)));
    start = end;
  }
  return Buffer.concat(parts);
}
