import { expect, test } from 'vitest';
import { runningEffect, sideOf, weighEvidence } from './pooled-evidence';

/** An effect with a standard error of its logarithm. */
const piece = (log: number, se: number) => ({
  mean: Math.expm1(log),
  low: Math.expm1(log - 1.2815515655446004 * se),
  high: Math.expm1(log + 1.2815515655446004 * se),
});

test('the interval of one piece is that of the normal mixture, and pieces add their information', () => {
  // V = 1/0.05^2 = 400, rho = 100: sqrt(500 x log(500/(100 x 0.0025)))/400 = 0.15412...
  const reach = Math.sqrt(500 * Math.log(500 / 0.25)) / 400;
  const one = runningEffect([piece(0.2, 0.05)]);
  expect([one?.effect, one?.low, one?.high]).toEqual(
    [0.2, 0.2 - reach, 0.2 + reach].map((x) => expect.closeTo(x, 9) as number),
  );
  const four = runningEffect([0.2, 0.2, 0.2, 0.2].map((log) => piece(log, 0.1)));
  expect(four?.low).toBeCloseTo(0.2 - reach, 9);
  expect(runningEffect([])).toBeNull();
  expect(runningEffect([{ mean: 0.1, low: 0.1, high: 0.1 }])).toBeNull();
});

test('places that differ by more than chance widen what they say together', () => {
  const alike = runningEffect([piece(0.2, 0.05), piece(0.2, 0.05)]);
  const apart = runningEffect([piece(0.5, 0.05), piece(-0.1, 0.05)]);
  expect(alike?.low).toBeGreaterThan(0);
  expect(apart?.low).toBeLessThan(0);
});

test('what taught a lesson cannot make it strong; later evidence confirms, or one clear piece contradicts', () => {
  const learnt = [piece(0.3, 0.05)];
  expect(weighEvidence({ learnt, later: [] })).toEqual({ side: 'supports', strength: 'moderate' });
  expect(weighEvidence({ learnt, later: [piece(0.02, 0.05)] })).toEqual({ side: 'undecided', strength: 'weak' });
  const confirmed = [0.2, 0.2, 0.2].map((log) => piece(log, 0.05));
  expect(weighEvidence({ learnt, later: confirmed })).toEqual({ side: 'supports', strength: 'strong' });
  expect(weighEvidence({ learnt, later: confirmed.slice(0, 1) })).toMatchObject({ strength: 'moderate' });
  expect(weighEvidence({ learnt, later: [...confirmed, piece(-0.3, 0.05)] })).toEqual({
    side: 'contradicts',
    strength: 'weak',
  });
  expect(weighEvidence({ learnt: [piece(0.05, 0.05)], later: [piece(-0.05, 0.05)] })).toEqual({
    side: 'undecided',
    strength: 'weak',
  });
  // An 80% interval that clears zero is no side: with a look a week one in ten is wrong every time.
  expect(sideOf([piece(0.1, 0.05)])).toBe('undecided');
});
