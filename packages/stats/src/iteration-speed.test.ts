import { expect, test } from 'vitest';
import type { LoopStage } from './iteration-speed';
import { iterationSpeed } from './iteration-speed';

const turn = (name: string, at: Partial<Record<LoopStage, number>>) =>
  Object.entries(at).map(([stage, time]) => ({ turn: name, stage: stage as LoopStage, at: time }));

test('median and p90 of every step with its n; the slowest is named', () => {
  const events = [1, 2, 3, 4, 5].flatMap((k) =>
    turn(`t${k}`, { brief: 0, draft: 10 * k, approved: 10 * k + 100, live: 10 * k + 130 }),
  );
  const { stages, slowest, whole } = iterationSpeed(events);
  expect(stages[0]).toMatchObject({ from: 'brief', to: 'draft', n: 5, median: 30, waiting: 0 });
  expect(stages[0]?.p90).toBeCloseTo(46, 10); // type 7: between 40 and 50 at 0.6
  expect(slowest).toMatchObject({ from: 'draft', to: 'approved', median: 100 });
  expect(stages[3]).toMatchObject({ from: 'live', n: 0, median: null, waiting: 5 });
  expect(whole).toEqual({ n: 0, median: null, p90: null });
});

test('first arrivals count, steps backwards do not, two turns name nothing', () => {
  const events = [
    ...turn('a', { brief: 5, draft: 9 }),
    ...turn('a', { draft: 7 }),
    ...turn('b', { brief: 9, draft: 3 }),
  ];
  const { stages, slowest } = iterationSpeed(events);
  expect(stages[0]).toMatchObject({ n: 1, median: 2 });
  expect(slowest).toBeNull();
});

test('whole turns go from brief to readout', () => {
  expect(iterationSpeed(turn('a', { brief: 10, readout: 50 })).whole).toEqual({ n: 1, median: 40, p90: 40 });
});
