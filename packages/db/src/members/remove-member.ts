import type { Db } from '../client';
import { settle } from '../unwrap';

/** Removes a member, or lets the caller leave. `conflict` for the last owner. The member's open pages answer 404 from the next request on. */
export async function removeMember(db: Db, workspaceId: string, memberId: string): Promise<void> {
  await settle(db.rpc('remove_member', { p_workspace_id: workspaceId, p_member_id: memberId }));
}
