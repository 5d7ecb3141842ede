import { useFetcher } from '@remix-run/react';
import { Button } from '~/components/ui/button';
import { FormError } from '~/components/ui/form-error';
import { SectionHeading } from '~/components/ui/section';
import { useZodForm } from '~/components/ui/use-zod-form';
import type { FormReply } from '~/request/form.server';
import { PasswordChangeSchema } from '../forms';
import { PasswordField } from './password-field';

/** A new password for the old one. */
export function PasswordSection({ action }: { action: string }) {
  const fetcher = useFetcher<FormReply>();
  const [form, fields] = useZodForm({
    id: 'password',
    schema: PasswordChangeSchema,
    lastResult: fetcher.state === 'idle' ? fetcher.data?.result : undefined,
  });

  return (
    <section>
      <SectionHeading title="Password" hint="changing it signs you out everywhere" />
      <fetcher.Form
        method="post"
        action={action}
        id={form.id}
        onSubmit={form.onSubmit}
        noValidate
        className="settings-form"
      >
        <PasswordField
          id={fields.current.id}
          name={fields.current.name}
          label="Password now"
          errors={fields.current.errors}
        />
        <PasswordField
          id={fields.password.id}
          name={fields.password.name}
          label="New password"
          errors={fields.password.errors}
          fresh
        />
        <div className="whole">
          <FormError errors={form.errors} />
          <Button type="submit" busy={fetcher.state !== 'idle' && 'Changing'}>
            Change the password
          </Button>
        </div>
      </fetcher.Form>
    </section>
  );
}
