import type { Db } from '../client';
import { settle } from '../unwrap';

/** Takes one's own signature back before the copy is approved. Throws `conflict` when it is approved already, or not signed by the caller. */
export async function withdrawSignature(db: Db, workspaceId: string, key: string, variantId: string): Promise<void> {
  await settle(db.rpc('withdraw_signature', { p_workspace_id: workspaceId, p_key: key, p_variant_id: variantId }));
}
