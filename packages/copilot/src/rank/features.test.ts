import { expect, test } from 'vitest';
import { HAND_FEATURES, measureHeadline } from './hand-features';
import { readHeadline } from './headline-words';
import type { NgramKind } from './ngrams';
import { BUCKETS, countBuckets, countByFamily, visitNgrams } from './ngrams';
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
  const seen: Partial<Record<NgramKind, number[]>> = {};
  visitNgrams(readHeadline('Go on'), (bucket, kind) => (seen[kind] ??= []).push(bucket));

  expect(seen).toEqual({
    phrase: [204528, 251835, 147229],
    characters: [42364, 83411, 87651, 247564, 170860, 181682, 203722, 176551, 174632, 249504, 217257, 70641],
    shape: [50984, 153934, 17438, 254861, 14496, 142601],
    stem: [248894, 12587],
    edge: [4785, 5596, 128813, 80613],
  });
  expect(Math.max(...Object.values(seen).flat())).toBeLessThan(BUCKETS);
});

test('each family of sequences has a length of its own, and what training never met is left out', () => {
  const headline = readHeadline('The bank that pays you back');
  const [first = 0] = countBuckets(headline).keys();
  const idf = new Float64Array(BUCKETS).fill(2);
  idf[first] = 0;
  const vector = ngramVector(headline, idf);
  const families = countByFamily(headline);
  const lengthOf = (family: Map<number, number>) =>
    Math.hypot(...[...family.keys()].map((bucket) => vector.get(bucket) ?? 0));

  expect(lengthOf(families.words)).toBeCloseTo(0.8, 12);
  expect(lengthOf(families.characters)).toBeCloseTo(0.6, 12);
  expect(lengthOf(families.shapes)).toBeCloseTo(0.3, 12);
  expect(vector.has(first)).toBe(false);
  expect(vector.size).toBe(countBuckets(headline).size - 1);
});
