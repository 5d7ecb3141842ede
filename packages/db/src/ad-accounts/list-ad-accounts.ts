import type { Db } from '../client';
import { unwrap } from '../unwrap';

export interface AdAccount {
  id: string;
  platform: string;
  name: string;
  currency: string;
  timeZone: string;
}

/** Ad accounts of a workspace, by platform and name. */
export async function listAdAccounts(db: Db, workspaceId: string): Promise<AdAccount[]> {
  return unwrap(
    db
      .from('ad_accounts')
      .select('id, platform, name, currency, timeZone:time_zone')
      .eq('workspace_id', workspaceId)
      .order('platform')
      .order('name')
      .limit(500),
  );
}
