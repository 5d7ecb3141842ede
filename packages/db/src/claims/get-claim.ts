import type { Db } from '../client';
import { unwrap } from '../unwrap';
import { CLAIM_SELECT, toClaim } from './row';
import type { StoredClaim } from './row';

/** A claim as it stands now, archived or not; throws `not_found`. */
export async function getClaim(db: Db, workspaceId: string, id: string): Promise<StoredClaim> {
  const query = db.from('claims').select(CLAIM_SELECT).eq('workspace_id', workspaceId).eq('id', id);

  return toClaim(await unwrap(query.maybeSingle()));
}
