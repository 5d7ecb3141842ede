import type { Db } from '../client';
import { revokeMySessions } from '../profiles/revoke-my-sessions';
import { toAuthAppError } from './auth-error';
import { signOut } from './sign-out';

/** Gives the caller a new password and ends every session, the caller's own too. The password that holds already counts as set. */
export async function setPassword(db: Db, password: string): Promise<void> {
  const { error } = await db.auth.updateUser({ password });
  if (error && error.code !== 'same_password') throw toAuthAppError(error);
  await endEverySession(db);
}

/** Ends every session of the caller: access tokens are refused at once, refresh tokens are gone. */
export async function endEverySession(db: Db): Promise<void> {
  await revokeMySessions(db);
  await signOut(db, 'global');
}
