import { data, redirect } from '@remix-run/node';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { Button } from '~/components/ui/button';
import { Field } from '~/components/ui/field';
import { FormError } from '~/components/ui/form-error';
import { Input } from '~/components/ui/input';
import { useZodForm } from '~/components/ui/use-zod-form';
import { SignUpSchema } from '~/features/auth/forms';
import { makeAccount } from '~/features/auth/sign-up.server';
import { AuthPage } from '~/features/auth/ui/auth-page';
import { PasswordField } from '~/features/auth/ui/password-field';
import { parseForm, type FormReply } from '~/request/form.server';
import { safeNext, withNext } from '~/request/safe-next';

export const meta: MetaFunction = () => [{ title: 'Create an account · Upbeat' }];

/** Public: a new person is not known yet. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const next = safeNext(new URL(request.url).searchParams.get('next'));
  const session = await context.db.auth.getSession();
  if (session.data.session) throw redirect(next);

  return { next };
}

/** Public: a new person is not known yet. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, SignUpSchema, { hide: ['password'] });
  if (!form.ok) return form.response;
  try {
    const outcome = await makeAccount(context, form.value);
    if (outcome === 'signed_in') return redirect(safeNext(form.value.next, '/workspaces/new'));
    return data<FormReply & { mailTo: string }>({ result: {}, mailTo: form.value.email });
  } catch (error) {
    return form.reply(error);
  }
}

export default function SignUpRoute() {
  const { next } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const busy = useNavigation().state !== 'idle' && 'Creating the account';
  const [form, fields] = useZodForm({ id: 'sign-up', schema: SignUpSchema, lastResult: reply?.result });
  const mailTo = reply && 'mailTo' in reply && typeof reply.mailTo === 'string' ? reply.mailTo : null;
  if (mailTo !== null) {
    return (
      <AuthPage title="Check your mail" under={<Link to={withNext('/sign-in', next)}>Back to sign-in</Link>}>
        <p>
          If no account has this address yet, a link is on its way to <b>{mailTo}</b>. It finishes your sign-up and
          works once, for an hour. If you have an account, sign in or reset your password.
        </p>
        {next.startsWith('/invite/') && <p className="mt-3">Then open your invitation again to join.</p>}
      </AuthPage>
    );
  }

  return (
    <AuthPage
      title="Create an account"
      under={
        <>
          You have one? <Link to={withNext('/sign-in', next)}>Sign in</Link>
        </>
      }
    >
      <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate className="grid gap-[18px]">
        <input type="hidden" name="next" value={next === '/' ? '' : next} />
        <Field id={fields.name.id} label="Your name" error={fields.name.errors}>
          {(control) => (
            <Input {...control} name={fields.name.name} autoComplete="name" defaultValue={fields.name.initialValue} />
          )}
        </Field>
        <Field id={fields.email.id} label="Work e-mail" error={fields.email.errors}>
          {(control) => (
            <Input
              {...control}
              name={fields.email.name}
              type="email"
              autoComplete="username"
              defaultValue={fields.email.initialValue}
            />
          )}
        </Field>
        <PasswordField
          id={fields.password.id}
          name={fields.password.name}
          label="Password"
          errors={fields.password.errors}
          fresh
        />
        <FormError errors={form.errors} />
        <Button type="submit" variant="primary" busy={busy}>
          Create the account
        </Button>
      </Form>
    </AuthPage>
  );
}
