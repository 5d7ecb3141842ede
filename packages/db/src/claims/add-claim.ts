import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';
import type { StoredClaim } from './row';

/** What a member writes of a claim. */
export type ClaimText = Pick<StoredClaim, 'text' | 'evidence' | 'evidenceUrl' | 'markets' | 'expiresOn' | 'ownerId'>;

const AddedSchema = z.object({ id: z.string(), code: z.string() });

/** Registers a claim under the brand's next code ("C-08"); the same `key` twice registers once. */
export async function addClaim(
  db: Db,
  workspaceId: string,
  key: string,
  brandId: string,
  claim: ClaimText,
): Promise<{ id: string; code: string }> {
  const added = await unwrap(
    db.rpc('add_claim', {
      p_workspace_id: workspaceId,
      p_key: key,
      p_brand_id: brandId,
      p_text: claim.text,
      p_evidence: claim.evidence,
      p_evidence_url: claim.evidenceUrl,
      p_markets: claim.markets,
      p_expires_on: claim.expiresOn,
      p_owner_id: claim.ownerId,
    }),
  );

  return AddedSchema.parse(added);
}
