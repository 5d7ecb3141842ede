import type { Observed } from '@upbeat/core/suggestion';
import type { CountedOutcome } from '@upbeat/db/outcomes/count-due-outcome';
import type { ArmDays } from '@upbeat/db/readings/get-arm-days';
import { readTestCounts } from '@upbeat/stats/experiment-counts';
import type { CountedArm } from '@upbeat/stats/experiment-counts';
import { sumByDate } from '../arms';
import { minimumCounted } from './measurement';
import type { Measurement } from './measurement';

export type DueExperiment = CountedOutcome & { experiment: NonNullable<CountedOutcome['experiment']> };

/** What a test showed: its arms from the highest rate down, and what was measured. */
export interface MeasuredExperiment {
  measurement: Measurement;
  /** Placement ids, the leader first. */
  ranking: string[];
}

const rateOf = ({ trials, successes }: CountedArm) => (trials > 0 ? successes / trials : 0);

/** Totals of the arms whose accounts report what is counted. */
function armsOf({ experiment: { arms, counts } }: DueExperiment): CountedArm[] {
  return arms
    .filter(({ placementId }) => !counts.leftOut.includes(placementId))
    .map(({ placementId, share }) => {
      const own = counts.days.filter((day) => day.placementId === placementId);
      const sum = (figure: 'impressions' | 'trials' | 'successes') =>
        own.reduce((total, day) => total + day[figure], 0);
      return {
        armId: placementId,
        share,
        users: sum('impressions'),
        trials: sum('trials'),
        successes: sum('successes'),
      };
    });
}

/** The leader of a test against the runner-up, from the counts that the test's page shows; its split checked on impressions. */
export function measureExperiment(due: DueExperiment, results: ArmDays): MeasuredExperiment | null {
  const { experiment } = due;
  const counted = experiment.counts.days.filter(({ trials }) => trials > 0);
  const days = new Set(counted.map(({ date }) => date)).size;
  const [leader, runnerUp, ...rest] = armsOf(due).sort((a, b) => rateOf(b) - rateOf(a));
  if (!leader || !runnerUp) return null;

  const { reading } = readTestCounts({
    arms: [runnerUp, leader, ...rest],
    daily: counted.map(({ placementId, ...day }) => ({ armId: placementId, ...day })),
    days,
    randomised: experiment.randomised,
    minimumDays: experiment.minDays,
    minimumTrialsEach: experiment.minExposures,
  });
  const found = reading.state === 'shown' ? reading.readings.find((one) => one.armId === leader.armId) : undefined;
  const sideOf = (arm: CountedArm): Observed['after'] => ({
    from: due.from,
    to: due.to,
    days: counted.filter((day) => day.placementId === arm.armId).length,
    count: arm.successes,
    exposure: arm.trials,
  });
  const arms = [leader, runnerUp, ...rest];

  return {
    ranking: arms.map((arm) => arm.armId),
    measurement: {
      basis: 'experiment',
      ratio: found ? { ratio: 1 + found.effect, low: 1 + found.low, high: 1 + found.high } : null,
      after: sideOf(leader),
      before: sideOf(runnerUp),
      evidence: {
        days,
        minimumDays: experiment.minDays,
        counted: Math.min(...arms.map((arm) => arm.trials)),
        minimumCounted: Math.max(minimumCounted(experiment.metric), experiment.minExposures),
        comparison: experiment.randomised ? { by: 'experiment', srmP: reading.split.p } : null,
      },
      days: sumByDate(
        results.days.filter((day) => day.date >= due.from && day.date <= due.to),
        experiment.arms.map(({ placementId }) => placementId),
      ),
    },
  };
}
