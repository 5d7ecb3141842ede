import { createHash, createHmac, randomBytes } from 'node:crypto';
import { createClient } from '@supabase/supabase-js';
import { now } from '@upbeat/core/clock';
import { newId } from '@upbeat/core/ids';
import type { Role } from '@upbeat/core/roles';
import type { Db, SupabaseSettings } from '@upbeat/db/client';
import type { Database } from '@upbeat/db/database.types';
import { acceptInvitation } from '@upbeat/db/invitations/accept-invitation';
import { inviteMember } from '@upbeat/db/invitations/invite-member';
import { toAppError, unwrap } from '@upbeat/db/unwrap';

const HOUR_MS = 3_600_000;

/** An account of the demo, signed in: it acts with its own rights, as a person would. */
export async function signInPerson(
  settings: SupabaseSettings,
  email: string,
  password: string,
  name: string,
): Promise<Db> {
  const db = createClient<Database>(settings.url, settings.publishableKey, {
    auth: { persistSession: false, autoRefreshToken: false, detectSessionInUrl: false },
  });
  const signedIn = await db.auth.signInWithPassword({ email, password });
  if (signedIn.error) {
    const made = await db.auth.signUp({ email, password });
    if (made.error) throw toAppError({ message: made.error.message }, made.error.status ?? 0);
  }
  await unwrap(db.rpc('ensure_profile', { p_display_name: name }));

  return db;
}

/** A colleague's password: nobody is told it, and a seeding that was broken off finds it again. */
export function passwordOf(email: string, ownerPassword: string): string {
  return createHmac('sha256', ownerPassword).update(email).digest('base64url');
}

/** The owner invites a colleague, who accepts. */
export async function invite(
  owner: Db,
  colleague: Db,
  workspaceId: string,
  { email, role }: { email: string; role: Role },
): Promise<void> {
  const token = randomBytes(24).toString('base64url');
  await inviteMember(owner, workspaceId, {
    key: newId(),
    email,
    role,
    tokenHash: createHash('sha256').update(token).digest('hex'),
    expiresAt: new Date(now().getTime() + HOUR_MS),
  });
  await acceptInvitation(colleague, token);
}
