import type { AppLoadContext } from '@remix-run/node';
import { AppError } from '@upbeat/core/app-error';
import { signIn } from '@upbeat/db/auth/sign-in';
import { ensureProfile } from '@upbeat/db/profiles/ensure-profile';
import { themeCookie } from '~/request/theme.server';
import { isPublicAddress } from '@upbeat/config/public-address';

/**
 * Signs in and answers the headers of the reply: the theme the person keeps. Throws one and the same sentence for an unknown e-mail
 * and for a wrong password, after the same queries, and counts both alike.
 */
export async function signInWithPassword(
  { db, limit, settings }: AppLoadContext,
  { email, password }: { email: string; password: string },
): Promise<Headers> {
  if (email === settings.local.demoEmail && isPublicAddress(settings))
    throw new AppError('forbidden', 'The demo signs in only on the machine it runs on.');
  const left = await limit.take('sign-in', email);
  if (!(await signIn(db, email, password))) {
    const sentence = `That e-mail and password do not match. ${triesLeft(left)}`;
    throw new AppError('invalid_input', sentence, { fields: { password: sentence } });
  }
  await limit.forgive('sign-in', email);
  const { theme } = await ensureProfile(db);

  return themeCookie(theme, settings.publicUrl, { keepDevice: true });
}

function triesLeft(left: number): string {
  if (left === 0) return 'A pause of a minute begins now.';

  return left === 1 ? '1 try left before a pause.' : `${left} tries left before a pause.`;
}
