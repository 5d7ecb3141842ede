import type { Db } from '../client';
import { unwrap } from '../unwrap';

/** Reasons people gave when they rejected ideas of this campaign, newest first; at most 20. */
export async function listRejectedReasons(db: Db, workspaceId: string, campaignId: string): Promise<string[]> {
  const rows = await unwrap(
    db
      .from('ideas')
      .select('reason')
      .eq('workspace_id', workspaceId)
      .eq('campaign_id', campaignId)
      .eq('status', 'rejected')
      .order('updated_at', { ascending: false })
      .order('id')
      .limit(20),
  );

  return rows.map((row) => row.reason);
}
