import type { DayTable } from './arm-window';

/** What the days say of the arms, each relative to the others. */
export interface DayModel {
  /** Logarithm of each arm's rate with the days' own effects taken out; the mean level is arbitrary. */
  logIndex: number[];
  /** Variance of each logIndex: chance of counts plus day-to-day noise. Only differences between arms may be read. */
  variance: number[];
  /** The part of `variance` that is chance of counts alone; the other can be no smaller. */
  chance: number[];
  /** Variance of the logarithm of an arm's rate from day to day, beyond chance and beyond what all arms share. */
  dayNoise: number;
  /** Degrees of freedom that `dayNoise` stands on. */
  df: number;
}

const ROUNDS = 40;
const SETTLED = 1e-10;

const sum = (row: readonly number[]) => row.reduce((total, x) => total + x, 0);

/** Expected counts of the additive model rate = arm x day, fitted by iterative proportional scaling (its Poisson likelihood). */
function fitMeans({ exposure, count }: DayTable): { index: number[]; means: number[][]; shown: number[] } {
  let index = exposure.map(() => 1);
  let day = (exposure[0] ?? []).map(() => 0);
  for (let round = 0; round < ROUNDS; round += 1) {
    day = day.map((_, d) => {
      const shown = exposure.reduce((total, row, v) => total + (row[d] ?? 0) * (index[v] ?? 0), 0);
      return shown > 0 ? count.reduce((total, row) => total + (row[d] ?? 0), 0) / shown : 0;
    });
    const before = index;
    index = exposure.map((row, v) => {
      const shown = row.reduce((total, n, d) => total + n * (day[d] ?? 0), 0);
      return shown > 0 ? sum(count[v] ?? []) / shown : 0;
    });
    if (index.every((x, v) => Math.abs(x - (before[v] ?? 0)) <= SETTLED * x)) break;
  }

  return {
    index,
    means: exposure.map((row, v) => row.map((n, d) => n * (day[d] ?? 0) * (index[v] ?? 0))),
    shown: exposure.map((row) => row.reduce((total, n, d) => total + n * (day[d] ?? 0), 0)),
  };
}

/** Pearson's statistic under variance floor x mean + noise x mean^2. */
function pearson(count: number[][], means: number[][], floor: number, noise: number): number {
  return means.reduce(
    (total, row, v) =>
      total +
      row.reduce(
        (part, m, d) => (m > 0 ? part + ((count[v]?.[d] ?? 0) - m) ** 2 / (floor * m + noise * m * m) : part),
        0,
      ),
    0,
  );
}

/** The noise at which Pearson's statistic equals its degrees of freedom (D. A. Williams, Applied Statistics 31, 1982); 0 where chance explains all. */
function solveNoise(count: number[][], means: number[][], floor: number, df: number): number {
  if (df <= 0 || pearson(count, means, floor, 0) <= df) return 0;
  let low = 0;
  let high = 1;
  while (pearson(count, means, floor, high) > df && high < 1e6) high *= 4;
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2;
    if (pearson(count, means, floor, middle) > df) low = middle;
    else high = middle;
  }
  return high;
}

/**
 * Arms compared within days. What all arms share on a day (weekday, season, an outage) drops out; what an arm has for
 * itself on a day is measured from the residuals and widens the variance, as in a beta-binomial model:
 * var(count) = floor x mean + noise x mean^2. `floor` is the variance of a count over its mean by chance alone: 1 for
 * clicks and conversions, the mean square over the mean of one order for money. Where the split between arms changes from
 * day to day, the variance grows by what the changing split costs (exact for two arms). Half a count is added to each arm
 * (Anscombe, Biometrika 43, 1956), so that one without any still has a logarithm. The table must hold counts.
 */
export function fitDayModel(table: DayTable, floor = 1): DayModel {
  const { count } = table;
  const { index, means, shown } = fitMeans(table);
  const days = table.dates.map((_, d) => means.reduce((total, row) => total + (row[d] ?? 0), 0));
  const cells = means.reduce((total, row) => total + row.filter((m) => m > 0).length, 0);
  const df = cells - index.length - days.filter((m) => m > 0).length + 1;
  const dayNoise = solveNoise(count, means, floor, df);
  const all = sum(days);

  const parts = means.map((row, v) => {
    const own = sum(row);
    const counted = own + floor / 2;
    const information = row.reduce((total, m, d) => total + (m > 0 ? m * (1 - m / (days[d] ?? m)) : 0), 0);
    const cost = information > 0 ? (own * (1 - own / all)) / information : 1;
    const expected = own > 0 ? own / (index[v] ?? 1) : (shown[v] ?? 0);
    const chance = (cost * floor) / counted;
    return {
      logIndex: Math.log(counted / expected),
      chance,
      variance: chance + (cost * dayNoise * row.reduce((t, m) => t + m * m, 0)) / counted ** 2,
    };
  });

  return {
    logIndex: parts.map((part) => part.logIndex),
    variance: parts.map((part) => part.variance),
    chance: parts.map((part) => part.chance),
    dayNoise,
    df,
  };
}
