import type { AppLoadContext } from '@remix-run/node';
import { AppError } from '@upbeat/core/app-error';
import { setPassword } from '@upbeat/db/auth/set-password';
import { signIn } from '@upbeat/db/auth/sign-in';

/** Checks the password that holds (counted like a sign-in), sets the new one and ends every session. */
export async function changePassword(
  { db, limit }: AppLoadContext,
  email: string,
  { current, password }: { current: string; password: string },
): Promise<void> {
  await limit.take('sign-in', email);
  if (!(await signIn(db, email, current))) {
    const sentence = 'That is not your password now.';
    throw new AppError('invalid_input', sentence, { fields: { current: sentence } });
  }
  await limit.forgive('sign-in', email);
  await setPassword(db, password);
}
