import { data } from '@remix-run/node';
import type { ActionFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useActionData, useNavigation } from '@remix-run/react';
import { Button } from '~/components/ui/button';
import { Field } from '~/components/ui/field';
import { FormError } from '~/components/ui/form-error';
import { Input } from '~/components/ui/input';
import { useZodForm } from '~/components/ui/use-zod-form';
import { ForgotSchema } from '~/features/auth/forms';
import { askResetAfterReply } from '~/features/auth/ask-reset.server';
import { AuthPage } from '~/features/auth/ui/auth-page';
import { parseForm, type FormReply } from '~/request/form.server';

export const meta: MetaFunction = () => [{ title: 'Forgotten password · Upbeat' }];

/** Public: who has forgotten a password cannot sign in. The reply is the same whether or not there is an account. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await parseForm(request, ForgotSchema);
  if (!form.ok) return form.response;
  try {
    await context.limit.take('forgot', form.value.email);
  } catch (error) {
    return form.reply(error);
  }
  askResetAfterReply(context, form.value.email);

  return data<FormReply & { sent: true }>({ result: {}, sent: true });
}

export default function ForgotRoute() {
  const reply = useActionData<typeof action>();
  const busy = useNavigation().state !== 'idle' && 'Sending';
  const [form, fields] = useZodForm({ id: 'forgot', schema: ForgotSchema, lastResult: reply?.result });
  const back = <Link to="/sign-in">Back to sign-in</Link>;
  if (reply && 'sent' in reply) {
    return (
      <AuthPage title="Check your mail" under={back}>
        <p>
          If there is an account for that e-mail, a link to choose a new password is on its way. It works once, for an
          hour.
        </p>
      </AuthPage>
    );
  }

  return (
    <AuthPage title="Forgotten password" under={back}>
      <Form method="post" id={form.id} onSubmit={form.onSubmit} noValidate className="grid gap-[18px]">
        <Field
          id={fields.email.id}
          label="Work e-mail"
          hint="A link to choose a new password goes there."
          error={fields.email.errors}
        >
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
        <FormError errors={form.errors} />
        <Button type="submit" variant="primary" busy={busy}>
          Send the link
        </Button>
      </Form>
    </AuthPage>
  );
}
