import { redirect } from '@remix-run/node';
import type { AppLoadContext } from '@remix-run/node';
import type { Db } from '@upbeat/db/client';
import { withNext } from './safe-next';

interface Asked {
  request: Request;
  context: AppLoadContext;
}

/** The client of the signed-in user; anybody else is sent to sign in and brought back afterwards. Whether the token holds, the database says. */
export async function requireUser({ request, context }: Asked): Promise<Db> {
  const { data } = await context.db.auth.getSession();
  if (!data.session) {
    const { pathname, search } = new URL(request.url);
    throw redirect(request.method === 'GET' ? withNext('/sign-in', pathname + search) : '/sign-in');
  }

  return context.db;
}
