import { AppError } from '@upbeat/core/app-error';
import { z } from 'zod';

/** Layout of the file: length of the head (4 bytes, little-endian), head as JSON, then one row of int8 for each word. */
const FORMAT = 'upbeat word vectors 1';
const HEAD_LENGTH_BYTES = 4;
const LEVELS = 127;

const HeadSchema = z.object({
  format: z.literal(FORMAT),
  about: z.object({ data: z.string(), date: z.string(), licence: z.string(), method: z.string() }),
  dimensions: z.int().positive(),
  words: z.string(),
});

/** Where the vectors come from; stands in their file. */
export type VectorsRecord = z.infer<typeof HeadSchema>['about'];

/** Word vectors of length 1, as they ship: rows of int8. */
export interface WordVectors {
  about: VectorsRecord;
  dimensions: number;
  /** Row of each word. */
  rowOf: ReadonlyMap<string, number>;
  rows: Int8Array;
}

/** No word is known: what is ranked with these is ranked by shared words alone. */
export const NO_VECTORS: WordVectors = {
  about: { data: '', date: '', licence: '', method: '' },
  dimensions: 1,
  rowOf: new Map(),
  rows: new Int8Array(),
};

/** Writes word vectors, each scaled so that its largest part is 127: a direction needs no length. */
export function encodeWordVectors(
  about: VectorsRecord,
  words: readonly string[],
  vectors: readonly Float64Array[],
): Buffer {
  const dimensions = vectors[0]?.length ?? 0;
  const head = Buffer.from(JSON.stringify({ format: FORMAT, about, dimensions, words: words.join(' ') }));
  const length = Buffer.alloc(HEAD_LENGTH_BYTES);
  length.writeUInt32LE(head.length);
  const rows = vectors.map((vector) => {
    const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
    return Buffer.from(Int8Array.from(vector, (value) => Math.round((LEVELS * value) / largest)).buffer);
  });

  return Buffer.concat([length, head, ...rows]);
}

/** Reads the file of word vectors. Throws AppError `unsupported_file` when it is damaged or of another version. */
export function decodeWordVectors(bytes: Buffer): WordVectors {
  const damaged = (cause?: unknown) =>
    new AppError('unsupported_file', 'The file of word vectors is damaged or of another version.', { cause });
  let head;
  try {
    const end = HEAD_LENGTH_BYTES + bytes.readUInt32LE();
    head = { ...HeadSchema.parse(JSON.parse(bytes.toString('utf8', HEAD_LENGTH_BYTES, end))), end };
  } catch (cause) {
    throw damaged(cause);
  }
  const words = head.words.split(' ');
  const rows = new Int8Array(bytes.buffer, bytes.byteOffset + head.end, bytes.length - head.end);
  if (rows.length !== words.length * head.dimensions) throw damaged();

  return {
    about: head.about,
    dimensions: head.dimensions,
    rowOf: new Map(words.map((word, row) => [word, row])),
    rows,
  };
}

/** The vector of a word as a unit of length, or null where the file lacks it. */
export function vectorOf({ rowOf, rows, dimensions }: WordVectors, word: string): Float64Array | null {
  const row = rowOf.get(word) ?? rowOf.get(word.replace(/'.*$/, ''));
  if (row === undefined) return null;
  const from = row * dimensions;
  let squares = 0;
  for (let k = 0; k < dimensions; k += 1) squares += (rows[from + k] ?? 0) ** 2;
  const length = Math.sqrt(squares) || 1;
  const vector = new Float64Array(dimensions);
  for (let k = 0; k < dimensions; k += 1) vector[k] = (rows[from + k] ?? 0) / length;

  return vector;
}
