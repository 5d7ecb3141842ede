import { expect, test } from 'vitest';
import { HAND_FEATURES, measureHeadline } from './hand-features';
import { readHeadline } from './headline-words';
import { BUCKETS, countBuckets, visitNgrams } from './ngrams';
import { ngramVector } from './vector';

function measured(headline: string): Record<string, number> {
  const values = measureHeadline(readHeadline(headline));
  return Object.fromEntries(HAND_FEATURES.map(({ name }, at) => [name, values[at] ?? Number.NaN]));
}

test('a headline is cut into words, figures and marks', () => {
  const { tokens } = readHeadline('She didn’t pay $1,200.50: “why?” 银行');

  expect(tokens.map(({ word }) => word)).toEqual([
    'she',
    "didn't",
    'pay',
    '$',
    '1,200.50',
    ':',
    '"',
    'why',
    '?',
    '"',
    '银行',
  ]);
  expect(tokens.map(({ start }) => start)).toEqual([0, 4, 11, 15, 16, 24, 26, 27, 30, 31, 33]);
});

test('traits of a headline are measured as a reader would', () => {
  expect(measured('I Saved 12% In 3 Weeks (Really). Why Didn’t My Bank Say So?')).toMatchObject({
    characters: 59,
    words: 13,
    sentences: 2,
    numbers: 2,
    percentage: 1,
    brackets: 1,
    question: 1,
    ends_with_question: 1,
    first_person: 1,
    contractions: 1,
    lower_case: 0,
    intensifiers: 2,
    opens_with_number: 0,
    story_he_she: 0,
  });
});

test('names of features are unique: the file stores weights by name', () => {
  expect(new Set(HAND_FEATURES.map(({ name }) => name)).size).toBe(HAND_FEATURES.length);
});

// Pinned: another hash reads the shipped weights as something else.
test('sequences fall into known buckets', () => {
  const seen: [number, string, number, number][] = [];
  visitNgrams(readHeadline('Go on'), (bucket, kind, from, to) => seen.push([bucket, kind, from, to]));

  expect(seen.filter(([, kind]) => kind !== 'characters')).toMatchInlineSnapshot(`
    [
      [
        73456,
        "phrase",
        0,
        1,
      ],
      [
        120763,
        "phrase",
        0,
        2,
      ],
      [
        16157,
        "phrase",
        1,
        2,
      ],
      [
        50984,
        "shape",
        0,
        2,
      ],
      [
        22862,
        "shape",
        0,
        3,
      ],
      [
        17438,
        "shape",
        0,
        4,
      ],
      [
        123789,
        "shape",
        1,
        3,
      ],
      [
        14496,
        "shape",
        1,
        4,
      ],
      [
        11529,
        "shape",
        2,
        4,
      ],
      [
        117822,
        "stem",
        0,
        1,
      ],
      [
        12587,
        "stem",
        1,
        2,
      ],
      [
        4785,
        "edge",
        0,
        1,
      ],
      [
        5596,
        "edge",
        1,
        2,
      ],
      [
        128813,
        "edge",
        0,
        2,
      ],
      [
        80613,
        "edge",
        0,
        2,
      ],
    ]
  `);
  expect(seen.filter(([, kind]) => kind === 'characters')).toHaveLength(5 + 4 + 3);
  expect(seen.every(([bucket]) => Number.isInteger(bucket) && bucket >= 0 && bucket < BUCKETS)).toBe(true);
});

test('the vector of a headline has length 1 and leaves out what training never met', () => {
  const headline = readHeadline('The bank that pays you back');
  const [first = 0] = countBuckets(headline).keys();
  const idf = new Float64Array(BUCKETS).fill(2);
  idf[first] = 0;
  const vector = ngramVector(headline, idf);

  expect([...vector.values()].reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(1, 12);
  expect(vector.has(first)).toBe(false);
  expect(vector.size).toBe(countBuckets(headline).size - 1);
});
