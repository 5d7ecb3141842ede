import type { Observed } from '@upbeat/core/suggestion';
import type { DueOutcome } from '@upbeat/db/outcomes/list-due-outcomes';
import type { ArmDays } from '@upbeat/db/readings/get-arm-days';
import { readExperiment } from '@upbeat/stats/experiment';
import type { ExperimentArm } from '@upbeat/stats/experiment';
import { CLICK_RATE, CONVERSION_RATE, daysTogether, dayTable, sumOver } from '@upbeat/stats/suggest/arm-window';
import type { ArmDay, ArmWindow } from '@upbeat/stats/suggest/arm-window';
import { fitDayModel } from '@upbeat/stats/suggest/day-model';
import { sumByDate } from '../arms';
import { minimumCounted } from './measurement';
import type { Measurement } from './measurement';

export type DueExperiment = DueOutcome & { experiment: NonNullable<DueOutcome['experiment']> };

/** What a test showed: its arms from the highest rate down, and what was measured. */
export interface MeasuredExperiment {
  measurement: Measurement;
  /** Placement ids, the leader first. */
  ranking: string[];
}

const MEASURES = { ctr: CLICK_RATE, conversion_rate: CONVERSION_RATE } as const;

/** Variance of the arms' daily counts over chance, 1 or more. */
function inflationOf(arms: readonly ArmWindow[], measure: (typeof MEASURES)['ctr']): number {
  const table = daysTogether(dayTable(arms, measure));
  if (table.dates.length < 3) return 1;
  const { variance, chance } = fitDayModel(table);
  const ratios = variance.map((v, at) => v / (chance[at] ?? v)).filter(Number.isFinite);

  return Math.max(1, ratios.reduce((sum, x) => sum + x, 0) / Math.max(1, ratios.length));
}

const sideOf = (arm: ExperimentArm, days: readonly ArmDay[], due: DueExperiment): Observed['after'] => ({
  from: due.from,
  to: due.to,
  days: days.length,
  count: arm.successes,
  exposure: arm.trials,
});

/** The leader of a test against the runner-up, its split checked on impressions. */
export function measureExperiment(due: DueExperiment, results: ArmDays): MeasuredExperiment | null {
  const { experiment } = due;
  const inWindow = results.days.filter((day) => day.date >= due.from && day.date <= due.to);
  const measure = MEASURES[experiment.metric];
  const windows = experiment.arms.map(
    ({ placementId }): ArmWindow => ({
      armId: placementId,
      windowId: placementId,
      platform: '',
      days: sumByDate(inWindow, [placementId]),
    }),
  );
  const arms = windows.map(
    (window, at): ExperimentArm => ({
      armId: window.armId,
      weight: experiment.arms[at]?.share ?? 1,
      users: sumOver(window, (day) => day.impressions),
      trials: sumOver(window, measure.exposure),
      successes: sumOver(window, measure.count),
    }),
  );
  const rate = (arm: ExperimentArm) => (arm.trials > 0 ? arm.successes / arm.trials : 0);
  const [leader, runnerUp, ...rest] = [...arms].sort((a, b) => rate(b) - rate(a));
  if (!leader || !runnerUp) return null;

  const all = sumByDate(
    inWindow,
    experiment.arms.map(({ placementId }) => placementId),
  );
  const reading = readExperiment({
    arms: [runnerUp, leader, ...rest],
    days: all.length,
    minimumDays: experiment.minDays,
    minimumTrialsEach: experiment.minExposures,
    inflation: inflationOf(windows, measure),
  });
  const found = reading.state === 'shown' ? reading.readings.find((one) => one.armId === leader.armId) : undefined;
  const daysOf = (arm: ExperimentArm) => windows.find((window) => window.armId === arm.armId)?.days ?? [];

  return {
    ranking: [leader, runnerUp, ...rest].map((arm) => arm.armId),
    measurement: {
      basis: 'experiment',
      ratio: found ? { ratio: 1 + found.effect, low: 1 + found.low, high: 1 + found.high } : null,
      after: sideOf(leader, daysOf(leader), due),
      before: sideOf(runnerUp, daysOf(runnerUp), due),
      evidence: {
        days: all.length,
        minimumDays: experiment.minDays,
        counted: Math.min(...arms.map((arm) => arm.trials)),
        minimumCounted: Math.max(minimumCounted(experiment.metric), experiment.minExposures),
        comparison: experiment.randomised ? { by: 'experiment', srmP: reading.split.p } : null,
      },
      days: all,
    },
  };
}
