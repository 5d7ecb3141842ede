import { redirect } from '@remix-run/node';
import type { ActionFunctionArgs } from '@remix-run/node';
import { isAppError } from '@upbeat/core/app-error';
import { endEverySession } from '@upbeat/db/auth/set-password';
import { signOut } from '@upbeat/db/auth/sign-out';
import { refuse } from '~/request/refuse';

/** Public: an address typed by hand signs nobody out; the form does. */
export function loader() {
  return redirect('/');
}

/** Public: whoever has no session has nothing to lose here. `scope=everywhere` ends the person's sessions on every device. */
export async function action({ request, context }: ActionFunctionArgs) {
  const everywhere = (await request.formData()).get('scope') === 'everywhere';
  try {
    await (everywhere ? endEverySession(context.db) : signOut(context.db, 'local'));
  } catch (error) {
    if (!isAppError(error)) throw error;
    if (error.code === 'unavailable') return refuse(error);
    await signOut(context.db, 'local');
  }

  return redirect(everywhere ? '/sign-in?done=everywhere' : '/sign-in');
}
