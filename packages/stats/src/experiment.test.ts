import { expect, test } from 'vitest';
import type { ExperimentArm, ExperimentInput } from './experiment';
import { readExperiment } from './experiment';
import vectors from './vectors/experiments.json' with { type: 'json' };

const arm = (armId: string, trials: number, successes: number, users = trials): ExperimentArm => ({
  armId,
  weight: 1,
  users,
  trials,
  successes,
});
const input = (...arms: ExperimentInput['arms']): ExperimentInput => ({
  arms,
  days: 14,
  minimumDays: 14,
  minimumTrialsEach: 1000,
});

test('past the minimum: the reference engine’s chance to win, in plain words', () => {
  const vector = vectors.proportion.find((one) => one.id === 'S1_balanced_headline');
  const reading = readExperiment(input(arm('A', 10_000, 500), arm('B', 10_000, 570)));
  expect(reading).toMatchObject({ state: 'shown', split: { p: 1, broken: false } });
  if (reading.state !== 'shown') return;
  const [plain] = reading.readings;
  expect(plain).toMatchObject({ armId: 'B', says: 'clearly_better' });
  expect(plain?.probability).toBeCloseTo(vector?.output.bayes_relative_proper.chanceToWin ?? 0, 10);
  expect(plain?.effect).toBeCloseTo(vector?.output.bayes_relative_proper.expected ?? 0, 10);
  // 80%: the effect and 1.28155 of its standard deviation to either side.
  const sd = vector?.output.bayes_relative_proper.uplift_stddev ?? 0;
  expect(plain?.low).toBeCloseTo((plain?.effect ?? 0) - 1.2815515655446 * sd, 9);
  // scipy.stats.beta.ppf([.1, .9], 500.5, 9500.5)
  expect(reading.arms[0]?.low).toBeCloseTo(0.04727089, 8);
  expect(reading.arms[0]?.high).toBeCloseTo(0.05285764, 8);
});

test('noise from day to day widens what is said', () => {
  const reading = readExperiment({ ...input(arm('A', 10_000, 500), arm('B', 10_000, 570)), inflation: 2 });
  if (reading.state !== 'shown') throw new Error('the minimum is reached');
  expect(reading.readings[0]?.says).toBe('likely_better');
  // scipy.stats.beta.ppf([.1, .9], 250.5, 4750.5)
  expect(reading.arms[0]?.low).toBeCloseTo(0.04617767, 8);
  expect(reading.arms[0]?.high).toBeCloseTo(0.05407937, 8);
});

test('before the minimum there is no result, only the split and what is missing', () => {
  const reading = readExperiment({ ...input(arm('A', 900, 90), arm('B', 1000, 20)), days: 10 });
  expect(reading).toEqual({
    state: 'hidden',
    split: { p: expect.closeTo(0.0218, 3), broken: false },
    missingDays: 4,
    missingTrials: [{ armId: 'A', missing: 100 }],
  });
});

test('a broken split shows no effect, from the first day on', () => {
  const reading = readExperiment({ ...input(arm('A', 5000, 250), arm('B', 4000, 300)), days: 1 });
  expect(reading).toMatchObject({ state: 'split_broken', split: { broken: true } });
});

test('worse and too close are said as such; an arm without a finite effect gets no reading', () => {
  const shown = readExperiment(input(arm('A', 10_000, 500), arm('B', 10_000, 430), arm('C', 10_000, 503)));
  expect(shown).toMatchObject({ readings: [{ says: 'clearly_worse' }, { says: 'too_close' }] });
  expect(readExperiment(input(arm('A', 10_000, 0), arm('B', 10_000, 5)))).toMatchObject({ readings: [] });
});
