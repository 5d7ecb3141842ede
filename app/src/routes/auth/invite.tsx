import { data } from '@remix-run/node';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { isAppError } from '@upbeat/core/app-error';
import { acceptInvitation } from '@upbeat/db/invitations/accept-invitation';
import { ensureProfile } from '@upbeat/db/profiles/ensure-profile';
import { Button } from '~/components/ui/button';
import { FormError } from '~/components/ui/form-error';
import { LinkButton } from '~/components/ui/link-button';
import { AuthPage } from '~/features/auth/ui/auth-page';
import { refuseOrSignIn } from '~/request/refuse-or-sign-in.server';
import { requireUser } from '~/request/require-user.server';
import { redirectWithToast } from '~/request/toast.server';

export const meta: MetaFunction = () => [{ title: 'Invitation · Upbeat' }];

/** Public: who was invited may not have an account. Nothing of the invitation is said before one is signed in. */
export async function loader(args: LoaderFunctionArgs) {
  const here = new URL(args.request.url).pathname;
  const { data: found } = await args.context.db.auth.getSession();
  if (!found.session) return { here, email: null };
  const profile = await ensureProfile(args.context.db).catch((error: unknown) => refuseOrSignIn(args, error));

  return { here, email: profile.email };
}

/** Signed in; the database holds the token against the session's e-mail. */
export async function action(args: ActionFunctionArgs) {
  const db = await requireUser(args);
  try {
    const slug = await acceptInvitation(db, args.params.token ?? '');
    return await redirectWithToast(`/w/${slug}/today`, { message: 'Welcome. You are a member now.' });
  } catch (error) {
    if (isAppError(error, 'not_found')) return data({ refused: error.message }, { status: error.status });
    return refuseOrSignIn(args, error);
  }
}

export default function InviteRoute() {
  const { here, email } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const busy = useNavigation().state !== 'idle' && 'Joining';
  const next = `?next=${encodeURIComponent(here)}`;
  if (email === null) {
    return (
      <AuthPage title="You are invited" under="Use the e-mail address that the invitation was sent to.">
        <div className="grid gap-2.5">
          <LinkButton to={`/sign-up${next}`} variant="primary">
            Create an account
          </LinkButton>
          <LinkButton to={`/sign-in${next}`} className="h-10">
            Sign in
          </LinkButton>
        </div>
      </AuthPage>
    );
  }

  return (
    <AuthPage title="You are invited" under={<>You are signed in as {email}.</>}>
      <Form method="post" className="grid gap-3">
        <FormError errors={reply && 'refused' in reply ? [reply.refused] : undefined} />
        <Button type="submit" variant="primary" busy={busy}>
          Join the workspace
        </Button>
      </Form>
      <Form method="post" action="/sign-out" className="mt-2.5">
        <Button type="submit" className="h-10 w-full">
          Use another account
        </Button>
      </Form>
    </AuthPage>
  );
}
