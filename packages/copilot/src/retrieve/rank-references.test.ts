import { expect, test } from 'vitest';
import { HARBOUR_SLOTS, reference } from '../testing/inputs';
import { bm25, countTerms } from './bm25';
import { queryOf, rankReferences } from './rank-references';
import type { ReferenceCandidate } from './rank-references';
import { UNKNOWN } from './ran-where';
import type { RanWhere } from './ran-where';
import { lightStem, tokenise } from './tokenise';

function candidate(id: string, headline: string, rest: Partial<ReferenceCandidate> = {}): ReferenceCandidate {
  const { matchedWords: _none, ...base } = reference(id, headline, { lift: null, liftLow: null, liftClear: false });

  return { ...base, shrunkLow: 0.01, sensitive: false, ...rest };
}
const rank = (candidates: ReferenceCandidate[], options: Partial<Parameters<typeof rankReferences>[0]> = {}) =>
  rankReferences({ query: queryOf(HARBOUR_SLOTS), candidates, limit: 10, ...options });

test('inflections of a word share a stem, short words are left alone', () => {
  expect(
    ['fee', 'fees', 'pay', 'paying', 'make', 'making', 'prices', 'pricing', 'stopped', 'families', 'bus', 'glass'].map(
      lightStem,
    ),
  ).toEqual(['fee', 'fee', 'pay', 'pay', 'mak', 'mak', 'pric', 'pric', 'stop', 'family', 'bus', 'glass']);
  expect(tokenise('The FEES that they are paying, and why')).toEqual(['fee', 'pay']);
});

test('BM25 gives the hand-computed score', () => {
  const documents = [
    ['fee', 'card'],
    ['bank', 'card'],
  ];
  const score = (terms: string[]) => bm25(new Set(['fee']), terms, countTerms(documents));
  const idf = Math.log(1 + 1.5 / 1.5);

  expect(score(['fee', 'card'])).toBeCloseTo((idf * 1 * 2.2) / (1 + 1.2), 10);
  expect(score(['bank', 'card'])).toBe(0);
});

test('a rare word of the brief counts for more than a common one', () => {
  const documents = [
    ['card', 'bank'],
    ['card', 'fee'],
    ['card', 'sun'],
    ['card', 'sea'],
  ];
  const scores = documents.map((terms) => bm25(new Set(['card', 'fee']), terms, countTerms(documents)));

  expect(scores.indexOf(Math.max(...scores))).toBe(1);
});

test('fit first, then evidence, with the matched words and the reason in words', () => {
  const ranked = rank([
    candidate('a', 'Kittens Do Something Nice'),
    candidate('b', 'The Fees On Your Bank Statement, Explained'),
    candidate('c', 'The Fees On Your Bank Statement, Retold', {
      lift: 0.3,
      liftLow: 0.1,
      liftClear: true,
      shrunkLow: 0.02,
    }),
  ]);

  expect(ranked.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  expect(ranked[0]?.matchedWords).toEqual(['fees', 'bank', 'statement']);
  expect(ranked[0]?.reason).toBe(
    'Shares “fees”, “bank”, “statement” with the brief. 2.07% clicked (95% interval 1.67% to 2.56%), of 3,966 shown; beat the rest of its test by 30%.',
  );
  expect(ranked[1]?.parts.fit).toBeCloseTo(ranked[0]?.parts.fit ?? 0, 1);
});

test('a clear loss ranks under an open result', () => {
  const ranked = rank([
    candidate('lost', 'Bank Fees Explained', { lift: -0.3, liftLow: -0.4, liftClear: true }),
    candidate('open', 'Bank Fees Explained', { lift: -0.3, liftLow: -0.6 }),
  ]);

  expect(ranked.map(({ id }) => id)).toEqual(['open', 'lost']);
});

test('an own result that matches stands before the library; one that does not match gains nothing', () => {
  const ranked = rank([
    candidate('library', 'Every Fee On Your Bank Statement Before You Pay', {
      lift: 0.5,
      liftLow: 0.3,
      liftClear: true,
      shrunkLow: 0.03,
    }),
    candidate('own', 'A fee, explained', { source: 'own' }),
    candidate('own-off', 'Kittens', { source: 'own' }),
  ]);

  expect(ranked.map(({ id }) => id)).toEqual(['own', 'library', 'own-off']);
});

test('a structure the patterns use lifts a reference', () => {
  const ranked = rank(
    [candidate('plain', 'Bank Fees Explained'), candidate('tagged', 'Bank Fees Explained', { tags: ['question'] })],
    { structures: [{ structure: 'question', weight: 1 }] },
  );

  expect(ranked[0]?.id).toBe('tagged');
  expect(ranked[0]?.reason).toContain('Shows the question.');
});

const ran = (rest: Partial<RanWhere>): RanWhere => ({ ...UNKNOWN, ...rest });
const SCOPE = { channels: ['email'], market: 'Ireland', objective: 'conversions', today: '2026-12-01' };

test('what ran on another channel or in another market is left out; what is not known stays', () => {
  const own = (id: string, where: Partial<RanWhere>) =>
    candidate(id, 'A fee, explained', { source: 'own', ran: ran(where) });
  const ranked = rank(
    [
      own('same', { channel: 'email', market: 'Ireland and Germany' }),
      own('channel', { channel: 'meta_feed' }),
      own('market', { market: 'Germany' }),
      own('unnamed', { channel: 'other' }),
      candidate('library', 'Bank Fees Explained'),
    ],
    { scope: SCOPE },
  );

  expect(new Set(ranked.map(({ id }) => id))).toEqual(new Set(['same', 'unnamed', 'library']));
  expect(rank([own('market', { market: 'Germany' })], { scope: { ...SCOPE, market: '' } })).toHaveLength(1);
  expect(ranked.find(({ id }) => id === 'same')?.reason).toMatch(/^Own result on E-mail, in Ireland and Germany\. /);
});

test('of own results the newer one and the one for the same objective come first, before the library still', () => {
  const own = (id: string, where: Partial<RanWhere>) =>
    candidate(id, 'A fee, explained', { source: 'own', ran: ran(where) });
  const won = { lift: 0.5, liftLow: 0.3, liftClear: true, shrunkLow: 0.03, tags: ['question'] };
  const ranked = rank(
    [
      candidate('library', 'Every Fee On Your Bank Statement Before You Pay', won),
      own('old', { ranTo: '2016-12-01' }),
      own('new', { ranTo: '2026-11-01', objective: 'ctr' }),
      own('new-same', { ranTo: '2026-11-01', objective: 'conversions' }),
    ],
    { scope: SCOPE, structures: [{ structure: 'question', weight: 1 }] },
  );

  expect(ranked.map(({ id }) => id)).toEqual(['new-same', 'new', 'old', 'library']);
});

test('too little data is said and not read, however high the rate', () => {
  const lucky = candidate('lucky', 'Bank Fees Explained', {
    source: 'own',
    impressions: 40,
    clicks: 4,
    shrunkLow: 0.004,
  });
  const solid = candidate('solid', 'Bank Fees Explained', {
    source: 'own',
    impressions: 90_000,
    clicks: 1_500,
    shrunkLow: 0.016,
  });
  const ranked = rank([lucky, solid]);

  expect(ranked.map(({ id }) => id)).toEqual(['solid', 'lucky']);
  expect(ranked[1]?.reason).toContain('Too little data to read: 4 of 40 shown were clicked.');
  expect(ranked[1]?.reason).not.toContain('%');
});

test('sensitive references are left out unless asked for', () => {
  const candidates = [candidate('war', 'A Bank In The War', { sensitive: true })];

  expect(rank(candidates)).toEqual([]);
  expect(rank(candidates, { includeSensitive: true })).toHaveLength(1);
});

test('of twenty thousand headlines the same few are picked every time', () => {
  const many = Array.from({ length: 20_000 }, (_unused, at) =>
    candidate(`r${at}`, `Headline ${at} about the fees on a bank statement number ${at % 97}`),
  );

  expect(rank(many).length).toBeGreaterThan(0);
  expect(rank([...many].reverse())).toEqual(rank(many));
});
