import type { Role } from '@upbeat/core/roles';
import type { Db } from '../client';
import { settle } from '../unwrap';

export interface Invitation {
  /** Idempotency key: the same key makes one invitation. */
  key: string;
  email: string;
  role: Role;
  /** SHA-256 of the token, in lower-case hexadecimal. */
  tokenHash: string;
  expiresAt: Date;
}

/** Keeps an invitation. An earlier open one to the same address is taken back. `conflict` at `email` for somebody who is a member. */
export async function inviteMember(db: Db, workspaceId: string, invitation: Invitation): Promise<void> {
  await settle(
    db.rpc('invite_member', {
      p_workspace_id: workspaceId,
      p_key: invitation.key,
      p_email: invitation.email,
      p_role: invitation.role,
      p_token_hash: invitation.tokenHash,
      p_expires_at: invitation.expiresAt.toISOString(),
    }),
  );
}
