import type { Db } from '../client';
import { savedOrStale } from '../save-versioned';
import type { ClaimText } from './add-claim';
import { CLAIM_SELECT, toClaim } from './row';
import type { StoredClaim } from './row';

/** Saves a claim over the version it was read at; throws `stale` when somebody saved in between. Voids approvals bound to it (a trigger). */
export async function updateClaim(
  db: Db,
  workspaceId: string,
  claim: ClaimText & { id: string; rowVersion: number },
): Promise<StoredClaim> {
  const query = db
    .from('claims')
    .update({
      text: claim.text,
      evidence: claim.evidence,
      evidence_url: claim.evidenceUrl,
      markets: claim.markets,
      expires_on: claim.expiresOn,
      owner_id: claim.ownerId,
    })
    .eq('workspace_id', workspaceId)
    .eq('id', claim.id)
    .eq('row_version', claim.rowVersion)
    .select(CLAIM_SELECT)
    .maybeSingle();

  return toClaim(await savedOrStale(query));
}
