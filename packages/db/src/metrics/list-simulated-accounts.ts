import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';
import type { PerformanceFilters } from './get-performance';

/** Names of the accounts whose rows in a dashboard's view are of the demo's own, simulated imports. */
export async function listSimulatedAccounts(
  db: Db,
  workspaceId: string,
  { from, to, currency, platform, campaignId, market }: Omit<PerformanceFilters, 'action'>,
): Promise<string[]> {
  return z.array(z.string()).parse(
    await unwrap(
      db.rpc('simulated_accounts', {
        p_workspace_id: workspaceId,
        p_from: from,
        p_to: to,
        p_currency: currency,
        p_platform: platform,
        p_campaign_id: campaignId,
        p_market: market,
      }),
    ),
  );
}
