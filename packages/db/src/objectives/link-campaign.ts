import type { Db } from '../client';
import { unwrap } from '../unwrap';

/** Lets a campaign count towards an objective, or (null) towards none; throws `not_found` without the right or the row. */
export async function linkCampaign(
  db: Db,
  workspaceId: string,
  campaignId: string,
  objectiveId: string | null,
): Promise<void> {
  await unwrap(
    db
      .from('campaigns')
      .update({ objective_id: objectiveId })
      .eq('workspace_id', workspaceId)
      .eq('id', campaignId)
      .select('id')
      .single(),
  );
}
