import { redirect } from '@remix-run/node';
import type { AppLoadContext } from '@remix-run/node';
import { isAppError } from '@upbeat/core/app-error';
import { signOut } from '@upbeat/db/auth/sign-out';
import { refuse } from './refuse';
import { withNext } from './safe-next';

/**
 * For errors of a page's first question: a session that was ended elsewhere leads to sign-in and back, with its cookies dropped
 * (else sign-in would take it for a good one); any other AppError becomes the error page.
 */
export async function refuseOrSignIn(
  { request, context }: { request: Request; context: AppLoadContext },
  error: unknown,
): Promise<never> {
  if (!isAppError(error)) throw error;
  if (error.code !== 'not_signed_in') return refuse(error);
  await signOut(context.db, 'local');
  const { pathname, search } = new URL(request.url);

  throw redirect(request.method === 'GET' ? withNext('/sign-in', pathname + search) : '/sign-in');
}
