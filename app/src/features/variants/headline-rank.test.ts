// @vitest-environment node
import { compareHeadlines } from '@upbeat/copilot/rank/compare-headlines';
import type { HeadlineComparison } from '@upbeat/copilot/rank/compare-headlines';
import { readRanker } from '@upbeat/copilot/testing/read-ranker';
import { expect, test } from 'vitest';
import { reasonLines, verdictWords } from './comparison-words';
import { headlinesToRank } from './headlines-to-rank';
import { rankAgainst } from './rank-against';

const others = [{ label: 'B', texts: ['Know the fee first', ' See every fee '] }];
const PLACES = { first: 3, second: 1 };
const comparison = (probability: number, verdict: HeadlineComparison['verdict']): HeadlineComparison => ({
  probability,
  verdict,
  reasons: [
    { kind: 'whole', words: 'how it is put together', favours: 'second', weight: 0.9 },
    { kind: 'trait', words: 'shorter', favours: 'second', weight: 0.4 },
    { kind: 'phrase', words: 'says “fee”', favours: 'first', weight: 0.2 },
  ],
});

test('a search ad ranks its own headlines, without blanks and repeats, under keys that outlast a key stroke', () => {
  const fields = { headline: ['See every fee', ' ', 'Plain prices', 'See every fee '] };
  const ranked = headlinesToRank('google_rsa', { label: 'A', fields }, others);

  expect(ranked).toEqual([
    { key: 'A-0', text: 'See every fee', variant: null },
    { key: 'A-2', text: 'Plain prices', variant: null },
  ]);
});

test('the subject of an e-mail is ranked with those of the other variants, which are named', () => {
  const fields = { subject: ['See every fee'], headline: ['Not of this channel'] };

  expect(headlinesToRank('email', { label: 'A', fields }, others)).toEqual([
    { key: 'A-0', text: 'See every fee', variant: 'A' },
    { key: 'B-0', text: 'Know the fee first', variant: 'B' },
  ]);
  expect(headlinesToRank('meta_feed', { label: 'A', fields: {} }, [])).toEqual([]);
});

test('a comparison is told from the likelier side, never as certain, and a close one is not called', () => {
  expect(verdictWords(comparison(0.26, 'second'), PLACES)).toBe('Number 1 would win about 74 of 100 such tests');
  expect(verdictWords(comparison(0.999, 'first'), PLACES)).toBe('Number 3 would win about 99 of 100 such tests');
  expect(verdictWords(comparison(0.69, 'too_close'), PLACES)).toBe('Too close to call');
});

test('reasons stand with the headline they speak for, and what cannot be named comes last', () => {
  expect(reasonLines(comparison(0.26, 'second'), PLACES)).toEqual([
    { place: 1, words: 'shorter; how it is put together' },
    { place: 3, words: 'says “fee”' },
  ]);
  expect(reasonLines({ ...comparison(0.5, 'too_close'), reasons: [] }, PLACES)).toEqual([]);
});

test('every headline is compared with the best, or with the one chosen as the yardstick', async () => {
  const ranker = await readRanker();
  const headlines = ['Fees', 'She read the fee nobody shows. Then she laughed.', 'See every fee before you pay'];
  const best = rankAgainst(ranker, { headlines, yardstick: null });
  const chosen = rankAgainst(ranker, { headlines, yardstick: 0 });

  expect(best.rows.map(({ place }) => place)).toEqual([1, 2, 3]);
  expect(best.yardstick).toBe(1);
  expect(best.rows[0]?.against).toBeNull();
  expect(best.rows.slice(1).every(({ against }) => against !== null && against.probability <= 0.5)).toBe(true);
  expect(chosen.rows.find(({ at }) => at === 0)?.against).toBeNull();
  expect(chosen.yardstick).toBe(chosen.rows.find(({ at }) => at === 0)?.place);
  expect(chosen.rows.find(({ at }) => at === 1)?.against).toEqual(
    compareHeadlines(ranker, headlines[1] ?? '', headlines[0] ?? ''),
  );
  expect(best.caveat).toContain('news headlines');
});
