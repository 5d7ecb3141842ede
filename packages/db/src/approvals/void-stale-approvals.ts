import type { Db } from '../client';
import { unwrap } from '../unwrap';

/** Voids signatures whose claims have expired or that were given under other channel limits; returns how many variants that concerned. */
export async function voidStaleApprovals(db: Db, workspaceId: string, limitsVersion: string): Promise<number> {
  return unwrap(db.rpc('void_stale_approvals', { p_workspace_id: workspaceId, p_limits_version: limitsVersion }));
}
