import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';
import type { ExperimentMetric } from './row';

export interface NewExperiment {
  campaignId: string;
  name: string;
  hypothesis: string;
  metric: ExperimentMetric;
  /** The conversion action that the conversion rate counts; without one, what listExperimentActions names first for the campaign. */
  action?: string | null;
  randomised: boolean;
  minDays: number;
  minExposures: number;
  /** ISO date; null plans it. */
  startedOn: string | null;
  /** The first is what the others are held against; shares are fractions that add up to 1. */
  arms: { placementId: string; share: number }[];
}

/** Plans or starts a test; the same `key` makes one. Throws `invalid_input` (field `arms`, or `startedOn` for a day to come) or `conflict` (field `arms`). */
export async function createExperiment(db: Db, workspaceId: string, key: string, test: NewExperiment): Promise<string> {
  const created = await unwrap(
    db.rpc('create_experiment', {
      p_workspace_id: workspaceId,
      p_key: key,
      p_campaign_id: test.campaignId,
      p_name: test.name,
      p_hypothesis: test.hypothesis,
      p_metric: test.metric,
      p_randomised: test.randomised,
      p_min_days: test.minDays,
      p_min_exposures: test.minExposures,
      p_started_on: test.startedOn,
      p_action: test.metric === 'conversion_rate' ? (test.action ?? null) : null,
      p_arms: test.arms.map(({ placementId, share }) => ({ placementId, share })),
    }),
  );

  return z.object({ id: z.string() }).parse(created).id;
}
