import type { Experiment } from '@upbeat/db/experiments/row';
import { betaCdf, betaQuantile } from '@upbeat/stats/beta';
import { trialsEach } from '@upbeat/stats/suggest/surer';
import { expect, test } from 'vitest';
import { createFormat } from '~/components/format';
import { evenShares, powerHint } from './choices';
import { betaDensity, densityPath, scaleEnd, STRIP } from './density';
import { isConcludable, liftSeen, readTest } from './read-test';
import { readingWords } from './reading-words';

const format = createFormat({ locale: 'en-GB', zone: 'UTC' });

function arm(id: string, trials: number, successes: number | null, exposures = trials): Experiment['arms'][number] {
  return {
    id,
    placementId: `p-${id}`,
    name: `Ad ${id}`,
    headline: `Words ${id}`,
    channel: 'google_rsa',
    placementStatus: 'live',
    share: 0.5,
    exposures,
    trials,
    successes,
    leftOut: false,
  };
}

function experiment(of: Partial<Experiment>): Experiment {
  return {
    id: 'e',
    name: 'Plain against story',
    metric: 'ctr',
    status: 'running',
    randomised: true,
    minDays: 7,
    minExposures: 1000,
    startedOn: '2026-01-01',
    endedOn: null,
    createdAt: '2026-01-01T00:00:00Z',
    campaign: 'Card',
    days: 14,
    reached: true,
    hypothesis: '',
    campaignId: 'c',
    createdBy: null,
    rowVersion: 1,
    lastDay: '2026-01-14',
    action: null,
    arms: [arm('a', 10_000, 200), arm('b', 10_000, 300)],
    daily: [],
    decision: null,
    ...of,
  };
}

test('a test past its minimum is read: posterior of each arm, the second against the first', () => {
  const { state, result, split } = readTest(experiment({}));

  expect([state, split.broken]).toEqual(['shown', false]);
  expect(result?.arms.map(({ rate }) => rate)).toEqual([0.02, 0.03]);
  expect(result?.readings[0]).toMatchObject({ armId: 'b', says: 'clearly_better' });
  expect(result?.together).toBe(0.025);
  const words = readingWords(readTest(experiment({})).arms, result?.readings ?? [], true, format);
  expect(words.claim).toBe('“Words b” is clearly better than “Words a”: over 99.8% likely.');
  expect(words.limit).toContain('The split was random');
});

test('before the minimum there are counts and a split, and no rate anywhere', () => {
  const reading = readTest(experiment({ reached: false, days: 3, arms: [arm('a', 800, null), arm('b', 900, null)] }));

  expect(reading).toMatchObject({ state: 'hidden', missingDays: 4, result: null });
  expect(reading.arms.map(({ missing }) => missing)).toEqual([200, 100]);
});

test('a broken random split is no reading; where nothing was split at random it is a warning and an association', () => {
  const arms = [arm('a', 14_000, 200), arm('b', 6_000, 300)];

  expect(readTest(experiment({ arms }))).toMatchObject({ state: 'split_broken', result: null });
  const loose = readTest(experiment({ arms, randomised: false }));
  expect([loose.state, loose.split.broken]).toEqual(['shown', true]);
  const { limit } = readingWords(loose.arms, loose.result?.readings ?? [], false, format);
  expect(limit).toContain('this is an association');
});

test('the leader that speaks may be the first arm, and a close race says so', () => {
  const read = (successes: number) => {
    const { arms, result } = readTest(experiment({ arms: [arm('a', 10_000, 300), arm('b', 10_000, successes)] }));
    return readingWords(arms, result?.readings ?? [], true, format).claim;
  };

  expect(read(200)).toMatch(/^“Words a” is clearly the best/);
  expect(read(301)).toMatch(/^Too close to call/);
});

test('the density drawn is the beta density: it integrates to one and peaks at the mode', () => {
  const shape = { alpha: 30.5, beta: 970.5 };
  const [from, to] = [betaQuantile(1e-6, 30.5, 970.5), betaQuantile(1 - 1e-6, 30.5, 970.5)];
  const steps = 4000;
  const width = (to - from) / steps;
  const area = Array.from({ length: steps }, (_, n) => betaDensity(from + (n + 0.5) * width, shape) * width);

  expect(area.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1, 4);
  const mode = (shape.alpha - 1) / (shape.alpha + shape.beta - 2);
  expect(betaDensity(mode, shape)).toBeGreaterThan(betaDensity(mode * 1.01, shape));
  expect(betaCdf(mode, shape.alpha, shape.beta)).toBeLessThan(0.5);
  const path = densityPath(shape, scaleEnd([shape]));
  const heights = path
    .slice(1)
    .split('L')
    .map((point) => Number(point.split(' ')[1]));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(STRIP.top);
  expect(Math.max(...heights)).toBeLessThanOrEqual(STRIP.base);
});

test('the lift that is seen is the one whose trials were asked for', () => {
  const seen = liftSeen(0.02, trialsEach(0.02, 0.2), 1);

  expect(seen).toBeCloseTo(0.2, 3);
  expect(liftSeen(0, 1000, 1)).toBeNull();
});

test('an arm whose account does not report the conversion is no arm of the reading', () => {
  const silent = { ...arm('a', 0, 0, 10_000), leftOut: true };
  const { arms, result } = readTest(
    experiment({
      metric: 'conversion_rate',
      action: 'Purchase',
      randomised: false,
      arms: [silent, arm('b', 5000, 100), arm('c', 5000, 160)],
    }),
  );

  expect(arms.map(({ leftOut, missing }) => [leftOut, missing])).toEqual([
    [true, 0],
    [false, 0],
    [false, 0],
  ]);
  expect(result?.arms.map(({ id }) => id)).toEqual(['b', 'c']);
  expect(result?.readings).toMatchObject([{ armId: 'c', says: 'clearly_better' }]);
  expect(readTest(experiment({ arms: [silent, arm('b', 5000, 100)], randomised: false }))).toMatchObject({
    state: 'hidden',
    result: null,
  });
});

test('shares are even and whole; a hint stands on the placements’ own rate', () => {
  expect(evenShares(3)).toEqual(['33.4', '33.3', '33.3']);
  expect(evenShares(2)).toEqual(['50', '50']);
  const placement = {
    id: 'p',
    name: 'Ad',
    channel: 'google_rsa',
    status: 'live',
    campaignId: 'c',
    campaign: 'Card',
    taken: false,
    days: 28,
    impressions: 28_000,
    clicks: 560,
    conversions: 0,
  } as const;
  const hint = powerHint([placement, placement], 'ctr', 2);

  expect(hint?.rate).toBe(0.02);
  expect(hint?.each[1]).toEqual({
    lift: 0.2,
    trials: trialsEach(0.02, 0.2),
    days: Math.ceil(trialsEach(0.02, 0.2) / 1000),
  });
  expect(powerHint([placement], 'conversion_rate', 2)).toBeNull();
});

test('a stopped test is concluded where it ran its days and shows its results or a broken split; else it can only be called off', () => {
  const ran = (endedOn: string, status: Experiment['status'] = 'stopped') => experiment({ status, endedOn });

  expect(isConcludable(ran('2026-01-07'), { state: 'shown' })).toBe(true);
  expect(isConcludable(ran('2026-01-07'), { state: 'split_broken' })).toBe(true);
  expect(isConcludable(ran('2026-01-07'), { state: 'hidden' })).toBe(false);
  expect(isConcludable(ran('2026-01-06'), { state: 'split_broken' })).toBe(false);
  expect(isConcludable(ran('2026-01-07', 'cancelled'), { state: 'shown' })).toBe(false);
});
