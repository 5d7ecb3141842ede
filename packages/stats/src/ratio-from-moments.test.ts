import { seededRandom } from '@upbeat/core/random';
import { expect, test } from 'vitest';
import { ratioFromMoments } from './ratio-from-moments';
import type { RatioMoments } from './ratio-from-moments';
import { ratioInterval } from './ratio-interval';
import type { DayPair } from './ratio-interval';

function momentsOf(days: readonly DayPair[]): RatioMoments {
  const sum = (of: (day: DayPair) => number): number => days.reduce((total, day) => total + of(day), 0);
  return {
    days: days.filter((day) => day.numerator !== 0 || day.denominator !== 0).length,
    numerator: sum((day) => day.numerator),
    denominator: sum((day) => day.denominator),
    numeratorSquares: sum((day) => day.numerator ** 2),
    denominatorSquares: sum((day) => day.denominator ** 2),
    products: sum((day) => day.numerator * day.denominator),
  };
}

test('moments give the interval that the days themselves give', () => {
  const random = seededRandom(11);
  for (let round = 0; round < 200; round += 1) {
    const days = Array.from({ length: 5 + Math.floor(random() * 90) }, () => {
      const denominator = random() < 0.1 ? 0 : Math.floor(random() * 1e6);
      return { numerator: Math.floor(random() * 0.2 * denominator), denominator };
    });
    const exact = ratioInterval(days, 0.8);
    const fromMoments = ratioFromMoments(momentsOf(days), 0.8);
    if (exact === null) expect(fromMoments).toBeNull();
    else {
      expect(fromMoments?.days).toBe(exact.days);
      expect(fromMoments?.estimate).toBeCloseTo(exact.estimate, 12);
      expect(fromMoments?.low).toBeCloseTo(exact.low, 9);
      expect(fromMoments?.high).toBeCloseTo(exact.high, 9);
      expect(fromMoments?.logSe).toBeCloseTo(exact.logSe, 9);
    }
  }
});

test('under five days and without a denominator there is no interval', () => {
  const four = Array.from({ length: 4 }, () => ({ numerator: 1, denominator: 10 }));
  expect(ratioFromMoments(momentsOf(four))).toBeNull();
  const spendOnly = Array.from({ length: 6 }, () => ({ numerator: 100, denominator: 0 }));
  expect(ratioFromMoments(momentsOf(spendOnly))).toBeNull();
});

test('days in exact proportion have no error, whatever rounding leaves over', () => {
  const steady = Array.from({ length: 30 }, (_, i) => ({ numerator: 0.1 * (i + 1), denominator: 3 * (i + 1) }));
  const ratio = ratioFromMoments(momentsOf(steady));
  expect(ratio?.se).toBe(0);
  expect(ratio?.low).toBe(ratio?.high);
});
