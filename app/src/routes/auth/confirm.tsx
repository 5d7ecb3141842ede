import { redirect } from '@remix-run/node';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useLoaderData, useNavigation } from '@remix-run/react';
import { AppError, isAppError } from '@upbeat/core/app-error';
import { confirmLink } from '@upbeat/db/auth/confirm-link';
import { ensureProfile } from '@upbeat/db/profiles/ensure-profile';
import { Button } from '~/components/ui/button';
import { ConfirmSchema } from '~/features/auth/forms';
import { AuthPage } from '~/features/auth/ui/auth-page';
import { refuse } from '~/request/refuse';

export const meta: MetaFunction = () => [{ title: 'Confirm · Upbeat' }];

const BROKEN = new AppError('not_found', 'This link is used, expired or not whole. Ask for another.');

/**
 * Public: the link is the proof. Opening it uses nothing up, because mail scanners open links too: a reset goes on to the form for
 * the new password, anything else asks for one click.
 */
export function loader({ request }: LoaderFunctionArgs) {
  const link = ConfirmSchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!link.success) return refuse(BROKEN);
  if (link.data.type === 'recovery') return redirect(`/reset?token_hash=${encodeURIComponent(link.data.token_hash)}`);

  return { link: link.data };
}

/** Public: the link is the proof. */
export async function action({ request, context }: ActionFunctionArgs) {
  const link = ConfirmSchema.safeParse(Object.fromEntries(await request.formData()));
  if (!link.success || link.data.type === 'recovery') return refuse(BROKEN);
  try {
    const person = await confirmLink(context.db, { tokenHash: link.data.token_hash, kind: link.data.type });
    if (!person) return refuse(BROKEN);
    await ensureProfile(context.db, person.displayName);
  } catch (error) {
    throw isAppError(error) ? refuse(error) : error;
  }

  return redirect('/');
}

export default function ConfirmRoute() {
  const { link } = useLoaderData<typeof loader>();
  const busy = useNavigation().state !== 'idle' && 'Confirming';

  return (
    <AuthPage title="Confirm your address" under="One click, and you are in.">
      <Form method="post">
        <input type="hidden" name="token_hash" value={link.token_hash} />
        <input type="hidden" name="type" value={link.type} />
        <Button type="submit" variant="primary" busy={busy}>
          Confirm and go on
        </Button>
      </Form>
    </AuthPage>
  );
}
