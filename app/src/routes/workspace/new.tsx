import { redirect } from '@remix-run/node';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useActionData, useLoaderData } from '@remix-run/react';
import { newId } from '@upbeat/core/ids';
import { ensureProfile } from '@upbeat/db/profiles/ensure-profile';
import { createWorkspace } from '@upbeat/db/workspaces/create-workspace';
import { listMyWorkspaces } from '@upbeat/db/workspaces/list-my-workspaces';
import { AuthPage } from '~/features/auth/ui/auth-page';
import { regionChoices } from '~/features/workspaces/choices.server';
import { currencyOf, localeFrom } from '~/features/workspaces/choices';
import { NewWorkspaceSchema } from '~/features/workspaces/forms';
import { NewWorkspaceForm } from '~/features/workspaces/ui/new-workspace-form';
import { parseForm } from '~/request/form.server';
import { refuseOrSignIn } from '~/request/refuse-or-sign-in.server';
import { requireUser } from '~/request/require-user.server';

export const meta: MetaFunction = () => [{ title: 'New workspace · Upbeat' }];

/** Signed in; a workspace may be made by anybody. */
export async function loader(args: LoaderFunctionArgs) {
  const db = await requireUser(args);
  const [profile, workspaces] = await Promise.all([ensureProfile(db), listMyWorkspaces(db)]).catch((error: unknown) =>
    refuseOrSignIn(args, error),
  );
  const locale = localeFrom(args.request.headers.get('Accept-Language'));

  return {
    email: profile.email,
    others: workspaces.length > 0,
    defaults: { id: newId(), locale, currency: currencyOf(locale), timeZone: 'Europe/London' },
    choices: regionChoices('Europe/London'),
  };
}

/** Signed in; a workspace may be made by anybody. */
export async function action(args: ActionFunctionArgs) {
  const db = await requireUser(args);
  const form = await parseForm(args.request, NewWorkspaceSchema);
  if (!form.ok) return form.response;
  try {
    await ensureProfile(db);
    const slug = await createWorkspace(db, { ...form.value, website: form.value.website ?? '' });
    return redirect(`/w/${slug}/today`);
  } catch (error) {
    return form.reply(error);
  }
}

export default function NewWorkspaceRoute() {
  const { email, others, defaults, choices } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();

  return (
    <AuthPage
      title="A workspace of your own"
      wide
      under={others ? <Link to="/">Back to your workspaces</Link> : <>You are signed in as {email}.</>}
    >
      <NewWorkspaceForm defaults={defaults} choices={choices} lastResult={reply?.result} />
    </AuthPage>
  );
}
