import type { DetectedEncoding } from './detect-encoding';
import { detectEncoding } from './detect-encoding';
import { refuseForeignFile, refuseForeignText } from './refuse-foreign-file';
import { toUtf8 } from './to-utf8';

/** Bytes looked at before anything is decided. */
const HEAD_BYTES = 64 * 1024;

/** A file opened as text: what was found out from its head, and the whole of it as UTF-8 chunks (to be read once). */
export interface OpenedText {
  encoding: DetectedEncoding;
  /** The decoded head, at most about 64 KB of the file. */
  head: Buffer;
  text: AsyncIterable<Buffer>;
}

/** Opens a file of unknown encoding. Throws AppError unsupported_file for anything that is not text. */
export async function openText(source: AsyncIterable<Uint8Array>): Promise<OpenedText> {
  const iterator = source[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let size = 0;
  while (size < HEAD_BYTES) {
    const next = await iterator.next();
    if (next.done) break;
    chunks.push(next.value);
    size += next.value.length;
  }

  const headBytes = Buffer.concat(chunks).subarray(0, HEAD_BYTES);
  refuseForeignFile(headBytes);
  const encoding = detectEncoding(headBytes);
  const head = await joinChunks(toUtf8(once(headBytes), encoding));
  refuseForeignText(head.toString('utf8'));

  return { encoding, head, text: toUtf8(replay(chunks, iterator), encoding) };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function joinChunks(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}

/** The chunks already taken, then the rest; closes the source when the reader stops early. */
async function* replay(chunks: Uint8Array[], iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    while (chunks.length > 0) {
      const chunk = chunks.shift();
      if (chunk) yield chunk;
    }
    for (;;) {
      const next = await iterator.next();
      if (next.done) return;
      yield next.value;
    }
  } finally {
    await iterator.return?.();
  }
}
