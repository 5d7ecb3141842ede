import type { Db } from '../client';
import { unwrap } from '../unwrap';
import { BRIEF_SELECT, toBrief } from './row';
import type { Brief } from './row';

/** The brief of a campaign (its first, where there are several); throws `not_found`. */
export async function getCampaignBrief(db: Db, workspaceId: string, campaignId: string): Promise<Brief> {
  const query = db
    .from('briefs')
    .select(BRIEF_SELECT)
    .eq('workspace_id', workspaceId)
    .eq('campaign_id', campaignId)
    .is('archived_at', null)
    .order('created_at')
    .limit(1);

  return toBrief(await unwrap(query.maybeSingle()));
}
