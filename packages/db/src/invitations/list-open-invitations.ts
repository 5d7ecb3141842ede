import { RoleSchema } from '@upbeat/core/role-schema';
import type { Role } from '@upbeat/core/roles';
import type { Db } from '../client';
import { unwrap } from '../unwrap';

/** An invitation that nobody has taken up or taken back. It may have expired. */
export interface OpenInvitation {
  id: string;
  email: string;
  role: Role;
  createdAt: string;
  expiresAt: string;
}

const MOST = 200;

/** Open invitations of a workspace, newest first. Their tokens never leave the database. */
export async function listOpenInvitations(db: Db, workspaceId: string): Promise<OpenInvitation[]> {
  const rows = await unwrap(
    db
      .from('invitations')
      .select('id, email, role, created_at, expires_at')
      .eq('workspace_id', workspaceId)
      .is('accepted_at', null)
      .is('revoked_at', null)
      .order('created_at', { ascending: false })
      .limit(MOST),
  );

  return rows.map((row) => ({
    id: row.id,
    email: row.email,
    role: RoleSchema.parse(row.role),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  }));
}
