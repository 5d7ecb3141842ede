import type { Db } from '../client';
import { unwrap } from '../unwrap';
import { CLAIM_SELECT, toClaim } from './row';
import type { StoredClaim } from './row';

/** Claims of a workspace in the order of their codes, archived ones left out; at most 1,000. */
export async function listClaims(db: Db, workspaceId: string): Promise<StoredClaim[]> {
  const query = db.from('claims').select(CLAIM_SELECT).eq('workspace_id', workspaceId).is('archived_at', null);
  const rows = await unwrap(query.order('created_at').order('id').limit(1000));

  return rows.map(toClaim);
}
