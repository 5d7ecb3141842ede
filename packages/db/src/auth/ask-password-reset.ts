import type { Db } from '../client';
import { toAuthAppError } from './auth-error';

/** Has a mail with a reset link sent when there is such an account; says nothing of whether there is. */
export async function askPasswordReset(db: Db, email: string, resetUrl: string): Promise<void> {
  const { error } = await db.auth.resetPasswordForEmail(email, { redirectTo: resetUrl });
  if (error) throw toAuthAppError(error);
}
