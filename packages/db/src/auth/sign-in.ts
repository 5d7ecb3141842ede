import type { Db } from '../client';
import { isRefusal, toAuthAppError } from './auth-error';

/** Starts a new session for this client; one that it had before is ended. False when e-mail and password do not match, whatever the reason. */
export async function signIn(db: Db, email: string, password: string): Promise<boolean> {
  const before = await db.auth.getSession();
  const { error } = await db.auth.signInWithPassword({ email, password });
  if (error) {
    if (isRefusal(error)) return false;
    throw toAuthAppError(error);
  }
  const old = before.data.session?.access_token;
  if (old) await db.auth.admin.signOut(old, 'local');

  return true;
}
