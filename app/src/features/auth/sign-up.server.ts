import type { AppLoadContext } from '@remix-run/node';
import { AppError } from '@upbeat/core/app-error';
import { signUp } from '@upbeat/db/auth/sign-up';
import { ensureProfile } from '@upbeat/db/profiles/ensure-profile';

/** Makes an account with its profile. Answers whether the session has begun or a mail must be confirmed first. */
export async function makeAccount(
  { db, limit, settings }: AppLoadContext,
  { name, email, password }: { name: string; email: string; password: string },
): Promise<'signed_in' | 'confirm'> {
  await limit.take('sign-up', email);
  const outcome = await signUp(db, {
    displayName: name,
    email,
    password,
    confirmUrl: `${settings.publicUrl}/auth/confirm`,
  });
  if (outcome === 'taken') {
    const sentence =
      'No account can be made with this e-mail and password. If you have one, sign in or reset your password.';
    throw new AppError('conflict', sentence, { fields: { email: sentence } });
  }
  if (outcome === 'signed_in') await ensureProfile(db, name);

  return outcome;
}
