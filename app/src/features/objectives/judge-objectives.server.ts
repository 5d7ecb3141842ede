import { getCampaignResults } from '@upbeat/db/strategy/get-campaign-results';
import type { StoredObjective } from '@upbeat/db/objectives/row';
import type { Scope } from '~/request/require-member.server';
import { addSums } from '../metrics/ratios';
import { knownSpan, paceOf } from './pace';
import type { Pace } from './pace';

/** An objective and how far it has come. */
export interface JudgedObjective extends StoredObjective {
  pace: Pace;
  /** The conversion action that its value counts, where there are several; null otherwise. */
  action: string | null;
}

export interface JudgeQuestion {
  today: string;
  /** Days with data in the workspace's currency; null where there are none. */
  data: { firstDay: string; lastDay: string } | null;
}

/**
 * Values of objectives from what their campaigns brought on their days, sum over sum, in the workspace's currency: a target has no
 * other.
 */
export async function judgeObjectives(
  { db, workspace }: Pick<Scope, 'db' | 'workspace'>,
  objectives: readonly StoredObjective[],
  { today, data }: JudgeQuestion,
): Promise<JudgedObjective[]> {
  return Promise.all(
    objectives.map(async (objective) => {
      const span = data && knownSpan(objective, data, today);
      const reason = objective.campaigns.length === 0 ? 'no_campaign' : data === null ? 'no_currency' : null;
      if (reason !== null || span === null)
        return { ...objective, action: null, pace: paceOf({ objective, today, results: null, reason }) };
      const { days, action } = await getCampaignResults(db, workspace.id, {
        ...span,
        currency: workspace.currency,
        campaignIds: objective.campaigns.map((campaign) => campaign.id),
      });
      const results = { sums: addSums(days), days: days.length, lastDay: span.to };

      return { ...objective, action, pace: paceOf({ objective, today, results, reason }) };
    }),
  );
}
