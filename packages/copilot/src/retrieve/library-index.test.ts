import { expect, test } from 'vitest';
import { reference } from '../testing/inputs';
import { createLibraryIndex } from './library-index';
import { rankReferences } from './rank-references';
import { decodeWordVectors, encodeWordVectors, NO_VECTORS, vectorOf } from './word-vectors';

const ABOUT = { data: 'made up', date: '2026-12-01', licence: 'none', method: 'by hand' };
/** Two fields, money and animals, a direction each. */
const WORDS: Record<string, number[]> = {
  fee: [1, 0.1, 0],
  charge: [1, 0.15, 0],
  bank: [0.9, 0, 0.3],
  kitten: [0, 0.1, 1],
  puppy: [0.1, 0.1, 1],
  garden: [0, 1, 0.2],
};
const vectors = decodeWordVectors(
  encodeWordVectors(
    ABOUT,
    Object.keys(WORDS),
    Object.values(WORDS).map((vector) => Float64Array.from(vector)),
  ),
);

const HEADLINES = ['A Kitten And A Puppy', 'The Charge Nobody Saw', 'Our Garden In June', 'The Fee We Dropped'].map(
  (headline, at) => ({ id: `h${at}`, headline }),
);
const library = createLibraryIndex(HEADLINES, vectors);

test('word vectors come back as they were written, up to their length', () => {
  expect(vectors.about).toEqual(ABOUT);
  for (const [word, vector] of Object.entries(WORDS)) {
    const length = Math.hypot(...vector);
    vectorOf(vectors, word)?.forEach((value, k) => expect(value).toBeCloseTo((vector[k] ?? 0) / length, 2));
  }
  expect(vectorOf(vectors, "bank's")).toEqual(vectorOf(vectors, 'bank'));
  expect(vectorOf(vectors, 'unheard')).toBeNull();
});

test.each([
  ['nothing', Buffer.alloc(0)],
  ['no head', Buffer.from('some text that is no head at all')],
  ['rows cut off', encodeWordVectors(ABOUT, ['fee'], [Float64Array.of(1, 2)]).subarray(0, -1)],
])('a file of word vectors with %s is refused', (_, bytes) => {
  expect(() => decodeWordVectors(bytes)).toThrow(expect.objectContaining({ code: 'unsupported_file' }));
});

test('a headline is found by its words, and without them by its meaning', () => {
  const asked = library.ask('a fee');

  expect(asked.hits(2).map(({ id }) => id)).toEqual(['h3', 'h1']);
  expect(asked.hits(4, 'words').map(({ id }) => id)).toEqual(['h3', 'h0', 'h1', 'h2']);
  expect(createLibraryIndex(HEADLINES, NO_VECTORS).ask('a fee').hits(1)).toMatchObject([{ id: 'h3', meaning: 0 }]);
});

test('another text is measured as the library is', () => {
  const asked = library.ask('a fee');
  const [best] = asked.hits(1);

  const fit = asked.fitOf('The Fee We Dropped');
  expect(fit.score).toBeCloseTo(best?.score ?? Number.NaN, 6);
  expect(asked.closerThan(fit)).toBe(0.75);
  expect(asked.fitOf('').words).toBeCloseTo(asked.fitOf('Our Garden').words, 6);
});

test('words used alike are named, shared ones are not', () => {
  const asked = library.ask('a fee for your kitten');

  expect(asked.likeWords('The charge for a puppy and a kitten')).toEqual([
    { word: 'charge', asked: 'fee' },
    { word: 'puppy', asked: 'kitten' },
  ]);
  expect(asked.likeWords('Our garden')).toEqual([]);
});

test('a question of no known word leaves the library in its order', () => {
  const hits = library.ask('zzz').hits(4);

  expect(hits.map(({ id }) => id)).toEqual(['h0', 'h1', 'h2', 'h3']);
  expect(hits.every(({ score }) => score === 0)).toBe(true);
});

test('a ranked reference says how close it is in words, never as a bare number', () => {
  const query = 'a fee';
  const ranked = rankReferences({
    query,
    asked: library.ask(query),
    candidates: HEADLINES.map(({ id, headline }) => ({
      ...reference(id, headline),
      shrunkLow: 0.01,
      sensitive: false,
    })),
    limit: 4,
  });

  expect(ranked.slice(0, 2).map(({ id }) => id)).toEqual(['h3', 'h1']);
  expect(ranked[1]?.reason).toMatch(/^“charge” is used like the brief’s “fee”\. Not close in meaning\. 2\.07% clicked/);
});
