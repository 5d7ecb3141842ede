import { readFile } from 'node:fs/promises';
import { AppError } from '@upbeat/core/app-error';
import { z } from 'zod';

/** Words in the order of their frequency in the texts that the vectors were learned from, with one row of numbers each. */
export interface PretrainedVectors {
  dimensions: number;
  words: string[];
  vectors: Float64Array[];
}

const BEGIN = Buffer.from('"vectors":{');
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const CLOSE = Buffer.from(']');
const NumbersSchema = z.array(z.number());

/** Where the quoted text that begins at `from` ends. */
function endOfString(bytes: Buffer, from: number): number {
  let at = from + 1;
  while (at < bytes.length && bytes[at] !== QUOTE) at += bytes[at] === BACKSLASH ? 2 : 1;

  return at + 1;
}

/**
 * Reads the vectors of the words that `wants` names (asked once a word, in order of frequency, `rank` from 0). The file is walked
 * through rather than parsed as a whole, which would take over a gigabyte. Throws AppError `unsupported_file` when it is none.
 */
export async function readVectors(
  path: string,
  wants: (word: string, rank: number) => boolean,
): Promise<PretrainedVectors> {
  const bytes = await readFile(path);
  const words: string[] = [];
  const vectors: Float64Array[] = [];
  const begin = bytes.indexOf(BEGIN);
  const head = /"dimensions":(\d+)/.exec(bytes.toString('latin1', 0, 200));
  if (begin < 0 || head === null) throw new AppError('unsupported_file', `${path} holds no word vectors.`);
  const dimensions = Number(head[1]);
  let at = begin + BEGIN.length;
  for (let rank = 0; bytes[at] === QUOTE; rank += 1) {
    const numbers = endOfString(bytes, at) + 1;
    const end = bytes.indexOf(CLOSE, numbers) + 1;
    const word = JSON.parse(bytes.toString('utf8', at, numbers - 1)) as string;
    if (wants(word, rank)) {
      const values = NumbersSchema.parse(JSON.parse(bytes.toString('latin1', numbers, end)));
      words.push(word);
      // Behind the vector stand its length and its place.
      vectors.push(Float64Array.from(values.slice(0, dimensions)));
    }
    at = end + 1;
  }

  return { dimensions, words, vectors };
}
