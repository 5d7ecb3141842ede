import { redirect } from '@remix-run/node';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { Button } from '~/components/ui/button';
import { FormError } from '~/components/ui/form-error';
import { LinkButton } from '~/components/ui/link-button';
import { useZodForm } from '~/components/ui/use-zod-form';
import { ResetSchema } from '~/features/auth/forms';
import { resetPassword } from '~/features/auth/reset-password.server';
import { AuthPage } from '~/features/auth/ui/auth-page';
import { PasswordField } from '~/features/auth/ui/password-field';
import { parseForm } from '~/request/form.server';

export const meta: MetaFunction = () => [{ title: 'New password · Upbeat' }];

/** Public: the link of the mail is the proof, and it is used up only when the new password is sent. */
export function loader({ request }: LoaderFunctionArgs) {
  return { tokenHash: new URL(request.url).searchParams.get('token_hash') };
}

/** Public: the link of the mail is the proof. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, ResetSchema, { hide: ['password'] });
  if (!form.ok) return form.response;
  try {
    await resetPassword(context.db, form.value);
  } catch (error) {
    return form.reply(error);
  }

  return redirect('/sign-in?done=password');
}

export default function ResetRoute() {
  const { tokenHash } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const busy = useNavigation().state !== 'idle' && 'Changing the password';
  const [form, fields] = useZodForm({ id: 'reset', schema: ResetSchema, lastResult: reply?.result });
  if (tokenHash === null) {
    return (
      <AuthPage title="This link is not whole">
        <p className="mb-5">Open it from the mail again, or ask for another.</p>
        <LinkButton to="/forgot" variant="primary">
          Ask for another link
        </LinkButton>
      </AuthPage>
    );
  }

  return (
    <AuthPage title="Choose a new password" under="Every session is ended, then you sign in with it.">
      <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate className="grid gap-[18px]">
        <input type="hidden" name="tokenHash" value={tokenHash} />
        <PasswordField
          id={fields.password.id}
          name={fields.password.name}
          label="New password"
          errors={fields.password.errors}
          fresh
        />
        <FormError errors={form.errors} />
        <Button type="submit" variant="primary" busy={busy}>
          Change the password
        </Button>
        <p className="text-sm text-ink-2">
          The link too old? <Link to="/forgot">Ask for another</Link>
        </p>
      </Form>
    </AuthPage>
  );
}
