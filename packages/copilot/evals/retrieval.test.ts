import { expect, test } from 'vitest';
import { splitOf } from '../src/library/split';
import { bootstrapDifference, ndcg, reciprocalRank } from './retrieval/measures';
import { knownItemQuestions, storyQuestions } from './retrieval/questions';
import { textKey } from './headlines/trained-on';

const TESTS = Array.from({ length: 60 }, (_, at) => at.toString(16).padStart(24, '0')).filter(
  (id) => splitOf(id) === 'evaluate',
);
const HEADLINES = TESTS.flatMap((testId) =>
  ['One wording of the story here today', 'Another headline about bank charges abroad', 'Same everywhere'].map(
    (headline, at) => ({ id: `${testId}/${at}`, testId, headline: at === 2 ? headline : `${headline} ${testId}` }),
  ),
);

test('nDCG is 1 for the right order and discounts later places', () => {
  const relevant = new Set(['a', 'b']);

  expect(ndcg(['a', 'b', 'c'], relevant, 10)).toBe(1);
  expect(ndcg(['c', 'a'], relevant, 10)).toBeCloseTo(1 / Math.log2(3) / (1 + 1 / Math.log2(3)), 12);
  expect(ndcg(['c', 'd', 'a'], relevant, 2)).toBe(0);
  expect(reciprocalRank(['c', 'a'], relevant, 10)).toBe(0.5);
  expect(reciprocalRank(['c', 'd'], relevant, 1)).toBe(0);
});

test('the bootstrap interval of a paired difference holds its mean and comes out again', () => {
  const theirs = Array.from({ length: 200 }, (_, at) => Math.sin(at) ** 2);
  const ours = theirs.map((value, at) => value + (at % 4 === 0 ? 0.1 : 0));
  const gain = bootstrapDifference(ours, theirs, 1);

  expect(gain.mean).toBeCloseTo(0.025, 12);
  expect(gain.low).toBeGreaterThan(0.015);
  expect(gain.high).toBeLessThan(0.035);
  expect(bootstrapDifference(ours, theirs, 1)).toEqual(gain);
  expect(bootstrapDifference(theirs, theirs, 1)).toEqual({ mean: 0, low: 0, high: 0 });
});

test('a question is answered by its test’s other wordings, never by itself wherever it ran', () => {
  const questions = storyQuestions(HEADLINES, 'evaluate', 3);

  expect(questions).toHaveLength(TESTS.length);
  for (const { query, relevant, leftOut } of questions) {
    const same = HEADLINES.filter(({ headline }) => textKey(headline) === textKey(query)).map(({ id }) => id);
    expect([...leftOut].sort()).toEqual(same.sort());
    expect([...relevant].some((id) => leftOut.has(id))).toBe(false);
    expect(relevant.size).toBe(2);
  }
});

test('what is remembered is three words of the headline that is looked for', () => {
  for (const { query, relevant } of knownItemQuestions(HEADLINES, 'evaluate', 3)) {
    const [target] = HEADLINES.filter(({ id }) => relevant.has(id));
    expect(query.split(' ')).toHaveLength(3);
    for (const word of query.split(' ')) expect(target?.headline.toLowerCase()).toContain(word);
  }
});
