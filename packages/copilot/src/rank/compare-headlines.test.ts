import { expect, test } from 'vitest';
import { randomFrom } from '../random';
import { compareHeadlines, probabilityAt, TOO_CLOSE_BELOW } from './compare-headlines';
import { HAND_FEATURES } from './hand-features';
import { rankHeadlines } from './rank-headlines';
import { readRanker } from '../testing/read-ranker';
import { scoreHeadline } from './score-headline';

const ranker = await readRanker();

const ODD_TEXTS = [
  '',
  ' ',
  '\u0000',
  '🙂🙂🙂',
  '👩‍👩‍👧‍👦',
  '\ud800',
  '银行如何帮助年轻人存下第一笔钱',
  '銀行で最初の貯金を',
  'مرحبا بالعالم',
  'İSTANBUL İÇİN',
  '?!...',
  '<b></b>&amp;&#99999999;',
  '“‘’”',
  'word '.repeat(5000),
  'x'.repeat(100_000),
  '9'.repeat(400),
];

/** Headlines of random words, marks and figures. */
function randomHeadlines(count: number, seed: number): string[] {
  const words =
    'She saved $500 in 12 weeks. What the bank did next? This, that: I "never" STOP! mom 银行 🙂 isn’t'.split(' ');
  const random = randomFrom(seed);
  const pick = () => words[Math.floor(random() * words.length)] ?? '';
  return Array.from({ length: count }, () => Array.from({ length: 1 + Math.floor(random() * 14) }, pick).join(' '));
}

const HEADLINES = [...randomHeadlines(60, 7), ...ODD_TEXTS];
const PAIRS = HEADLINES.flatMap((first, at) =>
  [1, 5, 17].map((step) => [first, HEADLINES[(at + step) % HEADLINES.length] ?? ''] as const),
);

test('P(A beats B) and P(B beats A) add up to one', () => {
  for (const [first, second] of PAIRS) {
    const there = compareHeadlines(ranker, first, second);
    const back = compareHeadlines(ranker, second, first);

    expect(there.probability + back.probability).toBe(1);
    expect([there.verdict, back.verdict]).toEqual(
      there.verdict === 'too_close'
        ? ['too_close', 'too_close']
        : [there.verdict, there.verdict === 'first' ? 'second' : 'first'],
    );
  }
});

test('a headline against itself is an even bet with no reason to give', () => {
  for (const headline of HEADLINES) {
    expect(compareHeadlines(ranker, headline, headline)).toEqual({
      probability: 0.5,
      verdict: 'too_close',
      reasons: [],
    });
  }
});

test('any text gets finite figures, and the same ones again', () => {
  for (const [first, second] of PAIRS) {
    const comparison = compareHeadlines(ranker, first, second);

    expect(Number.isFinite(scoreHeadline(ranker, first))).toBe(true);
    expect(comparison.probability).toBeGreaterThanOrEqual(0);
    expect(comparison.probability).toBeLessThanOrEqual(1);
    expect(comparison.reasons.every(({ weight }) => Number.isFinite(weight) && weight > 0)).toBe(true);
    expect(compareHeadlines(ranker, first, second)).toEqual(comparison);
  }
});

test('a headline is called only where the likelier one gets 0.7 or more', () => {
  for (const [first, second] of PAIRS) {
    const { probability, verdict } = compareHeadlines(ranker, first, second);
    const expected = probability > 0.5 ? 'first' : 'second';

    expect(verdict).toBe(Math.max(probability, 1 - probability) < TOO_CLOSE_BELOW ? 'too_close' : expected);
  }
});

test('probabilities follow the logistic curve of the calibrated slope', () => {
  const model = { ...ranker, slope: 2 };

  expect(probabilityAt(model, 0)).toBe(0.5);
  expect(probabilityAt(model, 0.5)).toBeCloseTo(0.731059, 6);
  expect(probabilityAt(model, -0.5)).toBeCloseTo(0.268941, 6);
  expect(probabilityAt(model, 5000)).toBe(1);
});

test('typographic marks, markup and surplus spaces do not change a score', () => {
  const plain = scoreHeadline(ranker, 'She Didn\'t Know What "Interest" Was.');

  expect(scoreHeadline(ranker, '  <b>She</b> Didn’t  Know What “Interest” Was. ')).toBe(plain);
});

test('what moved a comparison is named, for the side it speaks for, the strongest first', () => {
  const model = {
    ...ranker,
    slope: 1,
    weights: new Float64Array(ranker.weights.length),
    hand: HAND_FEATURES.map(({ name }) => ({ characters: 0.01, question: -0.5 })[name] ?? 0),
    lexicon: new Map([
      ['mom', 2],
      ['rates', -1],
      ['the', 0.4],
    ]),
  };
  const first = 'The day her mom called the bank';
  const second = 'New rates?';

  expect(compareHeadlines(model, first, second)).toMatchObject({
    verdict: 'first',
    reasons: [
      { kind: 'phrase', words: 'says “mom”', favours: 'first', weight: expect.closeTo(2, 9) as number },
      { kind: 'phrase', words: 'does not say “rates”', favours: 'first', weight: expect.closeTo(1, 9) as number },
      { kind: 'whole', words: 'how it is put together', favours: 'first', weight: expect.closeTo(0.8, 9) as number },
    ],
  });
  expect(compareHeadlines(model, 'Her bank called', 'Her bank called?').reasons).toMatchObject([
    { kind: 'trait', words: 'asks no question', favours: 'first', weight: expect.closeTo(0.5, 9) as number },
    { kind: 'trait', words: 'longer', favours: 'second', weight: expect.closeTo(0.01, 9) as number },
  ]);
});

test('reasons are traits, quoted words of one of the two headlines, or the wording as a whole', () => {
  for (const [first, second] of PAIRS) {
    for (const { words } of compareHeadlines(ranker, first, second).reasons) {
      const phrase = /^(?:says|does not say) “(.+)”$/.exec(words)?.[1];
      if (phrase === undefined) continue;
      const holds = (text: string) =>
        text
          .toLowerCase()
          .replace(/’/g, "'")
          .includes(phrase.split(' ')[0] ?? '');

      expect([phrase, holds(first) || holds(second)]).toEqual([phrase, true]);
    }
  }
});

test('a ranking goes from the highest score down, equal ones as given', () => {
  const headlines = ['Interest rates', 'She quit her job. What happened next changed us all.', 'Interest rates'];
  const ranked = rankHeadlines(ranker, headlines);

  expect(ranked.map(({ at }) => at)).toEqual([1, 0, 2]);
  expect(ranked.map(({ place }) => place)).toEqual([1, 2, 3]);
  expect(ranked[0]?.score).toBe(scoreHeadline(ranker, headlines[1] ?? ''));
  expect(rankHeadlines(ranker, [])).toEqual([]);
});
