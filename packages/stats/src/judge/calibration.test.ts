import { expect, test } from 'vitest';
import { wilsonInterval } from '../wilson';
import { intervalCalibration, MIN_BIN, MIN_CALIBRATION, reliability } from './calibration';

const said = (probability: number, hits: number, n: number) =>
  Array.from({ length: n }, (_, at) => ({ probability, happened: at < hits }));

test('a bin gives what was said, what came and its interval', () => {
  const { n, missing, brier, bins } = reliability([...said(0.9, 15, 20), ...said(0.7, 8, 12)]);
  expect([n, missing]).toEqual([32, 0]);
  expect(brier).toBeCloseTo((15 * 0.01 + 5 * 0.81 + 8 * 0.09 + 4 * 0.49) / 32, 12);
  expect(bins[4]).toMatchObject({ from: 0.8, n: 20, came: { share: 0.75, ...wilsonInterval(15, 20) } });
  expect(bins[4]?.said).toBeCloseTo(0.9, 12);
  expect(bins[3]).toMatchObject({ n: 12, came: { share: 8 / 12 } });
});

test('nothing is drawn where n is short', () => {
  const few = reliability(said(0.9, 10, MIN_CALIBRATION - 1));
  expect(few).toMatchObject({ missing: 1, brier: null });
  expect(few.bins.every((bin) => bin.came === null && bin.said === null)).toBe(true);
  const thin = reliability([...said(0.9, 15, 20), ...said(0.1, 1, MIN_BIN - 1)]);
  expect(thin.bins[0]).toMatchObject({ n: MIN_BIN - 1, came: null, said: null });
});

test('certainty falls into the last bin', () => {
  expect(reliability(said(1, 20, 20)).bins[4]?.n).toBe(20);
});

test('intervals are held against the outcomes on both sides', () => {
  const one = (outcome: number) => ({ p10: 1, p50: 2, p90: 3, outcome });
  const outcomes = [...Array(16).fill(1.5), ...Array(3).fill(4), 0.5].map(one);
  expect(intervalCalibration(outcomes).shares).toMatchObject({
    below: { share: 0.05 },
    inside: { share: 0.8 },
    above: { share: 0.15 },
    overMedian: { share: 0.15 },
  });
  expect(intervalCalibration(outcomes.slice(1))).toEqual({ n: 19, missing: 1, shares: null });
});
