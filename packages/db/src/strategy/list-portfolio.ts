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
  const rows = await unwrap(
    db
      .from('campaigns')
      .select('id, name, status, objective_id, experiments(status, randomised)')
      .eq('workspace_id', workspaceId)
      .order('id', { ascending: false })
      .limit(500),
  );

  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    status: row.status as CampaignStatus,
    objectiveId: row.objective_id,
    randomised: row.experiments.some((one) => one.randomised && ['running', 'stopped', 'decided'].includes(one.status)),
  }));
}
