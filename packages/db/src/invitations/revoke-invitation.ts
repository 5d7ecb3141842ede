import type { Db } from '../client';
import { settle } from '../unwrap';

/** Takes an open invitation back: its link stops working at once. */
export async function revokeInvitation(db: Db, workspaceId: string, invitationId: string): Promise<void> {
  await settle(db.rpc('revoke_invitation', { p_workspace_id: workspaceId, p_invitation_id: invitationId }));
}
