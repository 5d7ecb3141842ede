import type { CampaignStatus } from '../campaigns/row';
import type { Db } from '../client';
import { unwrap } from '../unwrap';

/** A campaign of the portfolio; `randomised`: a randomised test ran or runs in it. */
export interface PortfolioCampaign {
  id: string;
  name: string;
  status: CampaignStatus;
  objectiveId: string | null;
  randomised: boolean;
}

/** Campaigns, archived ones too, newest first; at most 500. */
export async function listPortfolio(db: Db, workspaceId: string): Promise<PortfolioCampaign[]> {
  const [rows, tests] = await Promise.all([
    unwrap(
      db
        .from('campaigns')
        .select('id, name, status, objectiveId:objective_id')
        .eq('workspace_id', workspaceId)
        .order('id', { ascending: false })
        .limit(500),
    ),
    unwrap(
      db
        .from('experiments')
        .select('campaignId:campaign_id')
        .eq('workspace_id', workspaceId)
        .eq('randomised', true)
        .in('status', ['running', 'stopped', 'decided'])
        .order('id', { ascending: false })
        .limit(1000),
    ),
  ]);
  const tested = new Set(tests.map(({ campaignId }) => campaignId));

  return rows.map((row) => ({ ...row, status: row.status as CampaignStatus, randomised: tested.has(row.id) }));
}
