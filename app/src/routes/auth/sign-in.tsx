import { redirect } from '@remix-run/node';
import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react';
import { Button } from '~/components/ui/button';
import { Field } from '~/components/ui/field';
import { FormError } from '~/components/ui/form-error';
import { Input } from '~/components/ui/input';
import { NoteBox } from '~/components/ui/note-box';
import { useZodForm } from '~/components/ui/use-zod-form';
import { SignInSchema } from '~/features/auth/forms';
import { demoEmailHere } from '~/features/auth/local-note.server';
import { signInWithPassword } from '~/features/auth/sign-in.server';
import { AuthPage } from '~/features/auth/ui/auth-page';
import { PasswordField } from '~/features/auth/ui/password-field';
import { parseForm } from '~/request/form.server';
import { safeNext, withNext } from '~/request/safe-next';

export const meta: MetaFunction = () => [{ title: 'Sign in · Upbeat' }];

const DONE: Record<string, string> = {
  password: 'Your password is changed, and every session is ended. Sign in with the new one.',
  everywhere: 'You are signed out on every device.',
};

/** Public: signing in is how one becomes known. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const next = safeNext(query.get('next'));
  const { data } = await context.db.auth.getSession();
  if (data.session) throw redirect(next);

  return { next, done: DONE[query.get('done') ?? ''] ?? null, demoEmail: await demoEmailHere(context) };
}

/** Public: signing in is how one becomes known. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, SignInSchema, { hide: ['password'] });
  if (!form.ok) return form.response;
  try {
    const headers = await signInWithPassword(context, form.value);
    return redirect(safeNext(form.value.next), { headers });
  } catch (error) {
    return form.reply(error);
  }
}

export default function SignInRoute() {
  const { next, done, demoEmail } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const busy = useNavigation().state !== 'idle' && 'Signing in';
  const [form, fields] = useZodForm({ id: 'sign-in', schema: SignInSchema, lastResult: reply?.result });

  return (
    <AuthPage
      title="Sign in"
      under={
        <>
          New here? <Link to={withNext('/sign-up', next)}>Create a workspace</Link>
        </>
      }
    >
      {done !== null && (
        <div className="mb-5" role="status">
          <NoteBox>{done}</NoteBox>
        </div>
      )}
      <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate className="grid gap-[18px]">
        <input type="hidden" name="next" value={next} />
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
          aside={<Link to="/forgot">Forgot it?</Link>}
        />
        <FormError errors={form.errors} />
        <Button type="submit" variant="primary" busy={busy}>
          Sign in
        </Button>
      </Form>
      {demoEmail !== null && (
        <div className="mt-7">
          <NoteBox>
            This copy runs on your machine. The demo workspace signs in as <b>{demoEmail}</b>; its password was printed
            when you started it.
          </NoteBox>
        </div>
      )}
    </AuthPage>
  );
}
