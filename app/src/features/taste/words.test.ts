import type { TasteReveal } from '@upbeat/db/taste/get-taste-reveal';
import { reliabilityBins } from '@upbeat/stats/judge/calibration';
import { expect, test } from 'vitest';
import { createFormat } from '~/components/format';
import { pairToShow, putOff, readAsked, writeAsked } from './asked';
import { spreadApart } from './spread-apart';
import { costWords, edgeWords, rankerWords, stepWords, truthWords, verdictTitle } from './words';

const format = createFormat({ locale: 'en-IE', zone: 'Europe/Dublin' });
const arm = (clicks: number, impressions: number) => ({ referenceId: 'r', headline: 'h', clicks, impressions });

function reveal(
  first: TasteReveal['first'],
  second: TasteReveal['first'],
  more: Partial<TasteReveal> = {},
): TasteReveal {
  return {
    pairId: 'p',
    day: '2026-01-05',
    round: 1,
    pick: 'first',
    sureness: 80,
    better: 'first',
    rankerFirst: 0.59,
    firstSure: 0.98,
    grade: 'clear',
    rankerReasons: [],
    crowd: { n: 0 },
    first,
    second,
    ...more,
  };
}

test('the verdict says by how much, in times from two on', () => {
  const title = (one: TasteReveal) => verdictTitle(one, format);
  expect(title(reveal(arm(80, 4000), arm(40, 4000)))).toBe('Right. A was clicked twice as often.');
  expect(title(reveal(arm(90, 4000), arm(30, 4000)))).toBe('Right. A was clicked 3.0 times as often.');
  expect(title(reveal(arm(40, 4000), arm(50, 4000), { better: 'second' }))).toBe(
    'Wrong. B was clicked 25% more often.',
  );
  expect(title(reveal(arm(9, 4000), arm(0, 4000)))).toBe('Right. Nobody clicked B.');
});

test('the truth is said with what it is worth', () => {
  expect(truthWords(reveal(arm(80, 4067), arm(37, 3914)), format)).toBe(
    'The intervals do not touch; with 98% probability A is really the better one.',
  );
  expect(truthWords(reveal(arm(50, 4000), arm(66, 4000), { better: 'second', firstSure: 0.0003 }), format)).toBe(
    'The intervals overlap; with over 99.8% probability B is really the better one.',
  );
});

test('costs are told beside the ranker’s, whoever was right', () => {
  expect(costWords(0.8, 0.59, 'first', format)).toBe(
    'You were surer than the ranker, and it paid: 0.04 against its 0.17.',
  );
  expect(costWords(0.6, 0.8, 'first', format)).toBe(
    'The ranker was surer than you, and it paid: 0.04 against your 0.16.',
  );
  expect(costWords(0.1, 0.3, 'first', format)).toBe(
    'You were surer of the wrong one than the ranker: 0.81 against its 0.49.',
  );
  expect(costWords(0.4, 0.3, 'first', format)).toBe(
    'The ranker was surer of the wrong one than you: 0.49 against your 0.36.',
  );
  expect(costWords(0.8, 0.3, 'first', format)).toBe('The ranker leaned to B: it paid 0.49, you 0.04.');
  expect(costWords(0.2, 0.7, 'second', format)).toBe('The ranker leaned to B: it paid 0.09, you 0.64.');
  expect(costWords(0.6, 0.601, 'first', format)).toBe('You and the ranker paid the same: 0.16.');
});

test('calibration is judged only where its interval misses', () => {
  const bins = (right: number, n: number) =>
    reliabilityBins(
      Array.from({ length: n }, (_, at) => ({ probability: 0.9, happened: at < right })),
      { from: 0.5, to: 1, bins: 5, least: 5 },
    );
  expect(stepWords(bins(5, 7), format)).toBe('At 90% you were right 5 times of 7. Too few to say that it is off.');
  expect(stepWords(bins(8, 20), format)).toBe('At 90% you were right 8 times of 20. Too sure.');
  expect(stepWords(bins(4, 4), format)).toBe('No step has been said five times yet.');
  expect(rankerWords({ n: 100, right: 90, brier: 0.1 }, 0.7, format)).toMatch(
    /right on 90% of the same 100: too shy\.$/,
  );
  expect(rankerWords({ n: 10, right: 7, brier: 0.2 }, 0.7, format)).toMatch(/too few to call it off\.$/);
});

test('an edge is better or behind only where its interval clears zero', () => {
  expect(edgeWords('the ranker', null, format)).toBe('Ten common pairs tell you from the ranker.');
  expect(edgeWords('the ranker', { n: 30, mean: 0.05, low: 0.01, high: 0.09 }, format)).toBe(
    'Better than the ranker by 0.050 a pair (0.010 to 0.090, n 30).',
  );
  expect(edgeWords('the ranker', { n: 30, mean: -0.05, low: -0.09, high: -0.01 }, format)).toBe(
    'Behind the ranker by 0.050 a pair (0.010 to 0.090, n 30).',
  );
  expect(edgeWords('the crowd', { n: 12, mean: 0.01, low: -0.02, high: 0.04 }, format)).toBe(
    '12 pairs cannot tell you from the crowd.',
  );
});

test('a pair put off comes back once the others are through, the one put off longest first', () => {
  const id = (n: number) => `00000000-0000-5000-a000-00000000000${n}`;
  const next = [1, 2, 3].map((n) => ({ pairId: id(n), first: 'a', second: 'b' }));
  const shown = (skipped: string[]) => pairToShow(next, skipped)?.pairId;
  expect(shown([])).toBe(id(1));
  let skipped = putOff([], id(1));
  expect(shown(skipped)).toBe(id(2));
  skipped = putOff(putOff(skipped, id(2)), id(3));
  expect(shown(skipped)).toBe(id(1));
  expect(shown(putOff(skipped, id(1)))).toBe(id(2));
  expect(pairToShow([], skipped)).toBeNull();

  const query = writeAsked({ more: true, sensitive: false, skipped });
  expect(readAsked(new URLSearchParams(query))).toEqual({ more: true, sensitive: false, skipped });
  expect(readAsked(new URLSearchParams('skip=x.y&more=2'))).toEqual({ more: false, sensitive: false, skipped: [] });
  expect(writeAsked({ more: false, sensitive: false, skipped: [] })).toBe('');
});

test('labels at one height stand below each other', () => {
  expect(spreadApart([10, 12, 40, 11], 14)).toEqual([10, 38, 52, 24]);
});
