import { expect, test } from 'vitest';
import { daysTogether } from './arm-window';
import { fitDayModel } from './day-model';

const table = (exposure: number[][], count: number[][]) => ({
  dates: (exposure[0] ?? []).map((_, day) => `2026-09-${String(day + 1).padStart(2, '0')}`),
  exposure,
  count,
});
const scale = (row: number[], factor: number) => row.map((x) => x * factor);

// Two arms over eight noisy days. Expected values: the additive Poisson model by maximum likelihood and Williams' equation
// for the noise, both solved with SciPy's optimisers.
const NOISY = table(
  [
    [1000, 1200, 900, 1100, 1000, 950, 1050, 1000],
    [800, 1000, 700, 900, 820, 760, 850, 800],
  ],
  [
    [31, 60, 20, 44, 25, 52, 33, 38],
    [20, 22, 31, 19, 30, 14, 28, 21],
  ],
);

test('difference, noise and degrees of freedom of a known fit', () => {
  const { logIndex, dayNoise, df, chance } = fitDayModel(NOISY);
  // Half a count more to each arm: ln(185.5/185) - ln(303.5/303) beside the likelihood's -0.28136.
  const nudge = Math.log(185.5 / 185) - Math.log(303.5 / 303);
  expect((logIndex[1] ?? 0) - (logIndex[0] ?? 0)).toBeCloseTo(-0.28135978 + nudge, 5);
  expect(dayNoise).toBeCloseTo(0.148604, 4);
  expect(df).toBe(7);
  // 1 / the likelihood's information on the difference: 0.0087065, less half a count in each.
  expect((chance[0] ?? 0) + (chance[1] ?? 0)).toBeCloseTo(0.0087065, 4);
});

test('what all arms share on a day is no noise', () => {
  const shown = [1000, 1000, 1000, 1000, 1000, 1000, 1000];
  const days = [10, 80, 20, 40, 15, 60, 25];
  const { logIndex, dayNoise } = fitDayModel(table([shown, shown], [days, scale(days, 2)]));
  expect(dayNoise).toBe(0);
  expect((logIndex[1] ?? 0) - (logIndex[0] ?? 0)).toBeCloseTo(Math.log(500.5 / 250.5), 10);
});

test('an arm shown on good days only does not look better for it', () => {
  const { logIndex } = fitDayModel(
    table(
      [
        [1000, 1000, 200, 200],
        [200, 200, 1000, 1000],
      ],
      [
        [40, 40, 2, 2],
        [8, 8, 10, 10],
      ],
    ),
  );
  expect((logIndex[1] ?? 0) - (logIndex[0] ?? 0)).toBeCloseTo(Math.log(36.5 / 36) - Math.log(84.5 / 84), 6);
});

test('an arm without a count has a finite place below the others', () => {
  const { logIndex, variance } = fitDayModel(
    table([Array(7).fill(500), Array(7).fill(500)], [Array(7).fill(5), Array(7).fill(0)]),
  );
  expect((logIndex[1] ?? 0) - (logIndex[0] ?? 0)).toBeLessThan(-3);
  expect(variance.every(Number.isFinite)).toBe(true);
});

test('days on which one arm ran alone compare nothing', () => {
  const kept = daysTogether(
    table(
      [
        [5, 0, 5],
        [5, 5, 0],
      ],
      [
        [1, 0, 1],
        [1, 1, 0],
      ],
    ),
  );
  expect(kept).toMatchObject({ dates: ['2026-09-01'], exposure: [[5], [5]] });
});
