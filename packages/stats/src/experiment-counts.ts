import { readExperiment } from './experiment';
import type { ExperimentArm, ExperimentReading } from './experiment';
import { daysTogether } from './suggest/arm-window';
import { fitDayModel } from './suggest/day-model';

/** Totals of one arm while its test ran; `users` are what was split (impressions). */
export interface CountedArm {
  armId: string;
  /** Planned share, on any positive scale. */
  share: number;
  users: number;
  trials: number;
  successes: number;
}

/** What one arm counted on one day (ISO date). */
export interface CountedDay {
  armId: string;
  date: string;
  trials: number;
  successes: number;
}

export interface TestCounts {
  /** The first is what the others are held against. */
  arms: readonly [CountedArm, CountedArm, ...CountedArm[]];
  daily: readonly CountedDay[];
  /** Days on which something was counted. */
  days: number;
  /** Whether the platform splits at random: only then is the planned share a promise that is checked. */
  randomised: boolean;
  minimumDays: number;
  minimumTrialsEach: number;
}

/** Fewer days than this tell nothing of how much days differ. */
const FEWEST_DAYS = 4;

/** Variance of daily counts over chance, averaged over the arms, 1 or more; 1 where too few days tell. */
export function inflationOfDays(armIds: readonly string[], daily: readonly CountedDay[]): number {
  const dates = [...new Set(daily.map(({ date }) => date))].sort();
  const cells = new Map(daily.map((day) => [`${day.armId} ${day.date}`, day]));
  const table = (figure: 'trials' | 'successes') =>
    armIds.map((armId) => dates.map((date) => cells.get(`${armId} ${date}`)?.[figure] ?? 0));
  const together = daysTogether({ dates, exposure: table('trials'), count: table('successes') });
  if (together.dates.length < FEWEST_DAYS) return 1;
  const { variance, chance } = fitDayModel(together);
  const ratios = variance.map((all, at) => all / (chance[at] ?? all)).filter(Number.isFinite);

  return Math.max(1, ratios.reduce((sum, ratio) => sum + ratio, 0) / Math.max(1, ratios.length));
}

/**
 * The one reading of a test from its counts, for its page and for its outcome alike. Without a random split there is no planned share to
 * hold the arms against, so that the split is never called broken and the difference is an association.
 */
export function readTestCounts({ arms, daily, days, randomised, minimumDays, minimumTrialsEach }: TestCounts): {
  reading: ExperimentReading;
  arms: ExperimentArm[];
  inflation: number;
} {
  const inflation = inflationOfDays(
    arms.map(({ armId }) => armId),
    daily,
  );
  const toArm = ({ armId, share, users, trials, successes }: CountedArm): ExperimentArm => ({
    armId,
    weight: randomised ? share : Math.max(1, users),
    users,
    trials,
    successes: Math.min(trials, successes),
  });
  const [first, second, ...rest] = arms;
  const read: [ExperimentArm, ExperimentArm, ...ExperimentArm[]] = [toArm(first), toArm(second), ...rest.map(toArm)];
  const reading = readExperiment({ arms: read, days, minimumDays, minimumTrialsEach, inflation });

  return { reading, arms: read, inflation };
}
