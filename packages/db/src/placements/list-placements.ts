import type { Db } from '../client';
import { unwrap } from '../unwrap';
import { PLACEMENT_SELECT, toPlacement } from './row';
import type { Placement, PlacementRow } from './row';

/** Placements of a workspace or of one campaign, newest first, at most `limit`. */
export async function listPlacements(
  db: Db,
  workspaceId: string,
  { campaignId, limit = 200 }: { campaignId?: string; limit?: number } = {},
): Promise<Placement[]> {
  let query = db.from('placements').select(PLACEMENT_SELECT).eq('workspace_id', workspaceId);
  if (campaignId !== undefined) query = query.eq('campaign_id', campaignId);
  const rows = await unwrap(query.order('id', { ascending: false }).limit(limit));

  return (rows as unknown as PlacementRow[]).map(toPlacement);
}
