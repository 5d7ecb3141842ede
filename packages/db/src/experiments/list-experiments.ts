import { z } from 'zod';
import type { Db } from '../client';
import { toPage } from '../ranked-place';
import type { RankedPlace } from '../ranked-place';
import { unwrap } from '../unwrap';
import { ListedExperimentSchema } from './row';
import type { ExperimentStatus, ListedExperiment } from './row';

/** Tests: stopped ones that wait for a decision, running, planned, then those that are over; newest first in each. A page at a time. */
export async function listExperiments(
  db: Db,
  workspaceId: string,
  {
    status,
    campaignId,
    after,
    limit,
  }: { status?: ExperimentStatus; campaignId?: string; after: RankedPlace | null; limit: number },
): Promise<{ experiments: ListedExperiment[]; next: RankedPlace | null }> {
  const found = z.array(ListedExperimentSchema).parse(
    await unwrap(
      db.rpc('experiment_list', {
        p_workspace_id: workspaceId,
        p_status: status ?? null,
        p_campaign_id: campaignId ?? null,
        p_after_rank: after?.rank ?? null,
        p_after_at: after?.at ?? null,
        p_after_id: after?.id ?? null,
        p_limit: limit + 1,
      }),
    ),
  );
  const { rows, next } = toPage(found, limit);

  return { experiments: rows, next };
}
