import { redirect } from '@remix-run/node';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { listMyWorkspaces } from '@upbeat/db/workspaces/list-my-workspaces';
import { refuseOrSignIn } from '~/request/refuse-or-sign-in.server';
import { requireUser } from '~/request/require-user.server';

/** The front door: the workspace one was in last, a first workspace to make, or sign-in. */
export async function loader(args: LoaderFunctionArgs) {
  const db = await requireUser(args);
  const workspaces = await listMyWorkspaces(db).catch((error: unknown) => refuseOrSignIn(args, error));
  const [first] = workspaces.toSorted((a, b) => (b.lastVisitAt ?? '').localeCompare(a.lastVisitAt ?? ''));

  return redirect(first ? `/w/${first.slug}/today` : '/workspaces/new');
}

/** Never shown: the loader always leads on. */
export default function HomeRoute() {
  return null;
}
