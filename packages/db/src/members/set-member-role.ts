import type { Role } from '@upbeat/core/roles';
import type { Db } from '../client';
import { settle } from '../unwrap';

/** Gives a member another role. Owners only; `conflict` where the workspace would be left without an owner. */
export async function setMemberRole(db: Db, workspaceId: string, memberId: string, role: Role): Promise<void> {
  await settle(db.rpc('set_member_role', { p_workspace_id: workspaceId, p_member_id: memberId, p_role: role }));
}
