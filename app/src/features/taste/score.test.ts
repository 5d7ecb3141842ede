import { expect, test } from 'vitest';
import { recordOf } from './record';
import { calibrationOf, costOf, edgeOver, runningBrier, saidOfBetter, scoreOf } from './score';
import type { Scored } from './score';

const answer = (more: Partial<Scored> = {}): Scored => ({
  pick: 'first',
  sureness: 80,
  better: 'first',
  rankerFirst: 0.6,
  crowdFirst: null,
  ...more,
});

test('what was said is a probability of the first headline, whichever was picked, and costs its squared miss', () => {
  expect(saidOfBetter(answer(), 'you')).toBeCloseTo(0.8, 12);
  expect(saidOfBetter(answer({ pick: 'second' }), 'you')).toBeCloseTo(0.2, 12);
  expect(costOf(answer(), 'you')).toBeCloseTo(0.04, 12);
  expect(costOf(answer({ better: 'second' }), 'you')).toBeCloseTo(0.64, 12);
  expect(costOf(answer({ sureness: 50, better: 'second' }), 'you')).toBe(0.25);
  expect(costOf(answer({ better: 'second' }), 'ranker')).toBeCloseTo(0.36, 12);
  expect(costOf(answer(), 'crowd')).toBeNull();
});

test('a coin is right when its pick was; a player who said nothing has no score', () => {
  const answers = [answer({ sureness: 50 }), answer({ sureness: 50, pick: 'second' }), answer({ crowdFirst: 0.3 })];
  expect(scoreOf(answers, 'you')).toMatchObject({ n: 3, right: 2 });
  expect(scoreOf(answers, 'you').brier).toBeCloseTo((0.25 + 0.25 + 0.04) / 3, 12);
  expect(scoreOf(answers, 'crowd')).toMatchObject({ n: 1, right: 0 });
  expect(scoreOf([], 'you')).toEqual({ n: 0, right: 0, brier: null });
});

test('the running score is the mean so far, and waits for a crowd', () => {
  const answers = [answer(), answer({ better: 'second', crowdFirst: 0.5 }), answer()];
  const you = runningBrier(answers, 'you');
  expect(you.map((value) => Number(value?.toFixed(4)))).toEqual([0.04, 0.34, 0.24]);
  expect(runningBrier(answers, 'crowd')).toEqual([null, 0.25, 0.25]);
});

test('each step of sureness has a bin of its own, also 60% whose floating point lies under its edge', () => {
  const steps = [50, 60, 70, 80, 90] as const;
  const answers = steps.flatMap((sureness) =>
    Array.from({ length: 5 }, (_, at) => answer({ sureness, better: at < 4 ? 'first' : 'second' })),
  );
  const bins = calibrationOf(answers, 'you');
  expect(bins.map(({ n, said, came }) => [n, Number(said?.toFixed(6)), came?.share])).toEqual(
    steps.map((sureness) => [5, sureness / 100, 0.8]),
  );
  expect(calibrationOf(answers.slice(0, 4), 'you').every(({ said }) => said === null)).toBe(true);
  // The ranker's side is the one it favoured: 30% for the first is 70% for the second.
  const shy = Array.from({ length: 5 }, () => answer({ rankerFirst: 0.3, better: 'second' }));
  expect(calibrationOf(shy, 'ranker').map(({ n }) => n)).toEqual([0, 0, 5, 0, 0]);
});

test('an edge is told from ten common pairs on, with the sign of who paid less', () => {
  const better = Array.from({ length: 20 }, (_, at) => answer({ sureness: at % 2 === 0 ? 90 : 80, rankerFirst: 0.4 }));
  expect(edgeOver(better.slice(0, 9), 'ranker')).toBeNull();
  const edge = edgeOver(better, 'ranker');
  expect(edge?.mean).toBeCloseTo(0.36 - (0.01 + 0.04) / 2, 10);
  expect(edge && edge.low > 0).toBe(true);
  expect(edgeOver(better, 'crowd')).toBeNull();
});

test('a record is figures of answers, and empty without any', () => {
  expect(recordOf([])).toMatchObject({ rankerSaid: null, running: { you: [] }, edges: { ranker: null } });
  expect(recordOf([answer({ rankerFirst: 0.3 })]).rankerSaid).toBeCloseTo(0.7, 12);
});
