import { useFetcher } from '@remix-run/react';
import { ROLES, ROLE_NAMES } from '@upbeat/core/roles';
import Plus from 'lucide-react/icons/plus';
import { useState } from 'react';
import { Button } from '~/components/ui/button';
import { Dialog, DialogClose } from '~/components/ui/dialog';
import { Field } from '~/components/ui/field';
import { FormError } from '~/components/ui/form-error';
import { Input } from '~/components/ui/input';
import { RadioGroup } from '~/components/ui/radio-group';
import { useZodForm } from '~/components/ui/use-zod-form';
import type { FormReply } from '~/request/form.server';
import { InviteSchema } from '../forms';
import { ROLE_NOTES } from '../role-notes';
import { InviteSent } from './invite-sent';

interface InviteDialogProps {
  /** Makes one invitation of a form that is sent twice. */
  inviteKey: string;
  action: string;
}

/** Asks somebody in: e-mail and role. */
export function InviteDialog(props: InviteDialogProps) {
  const [open, setOpen] = useState(false);

  return (
    <Dialog
      title="Ask a colleague in"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button variant="primary" icon={<Plus size={14} aria-hidden />}>
          Invite
        </Button>
      }
    >
      {open && <InviteForm {...props} />}
    </Dialog>
  );
}

function InviteForm({ inviteKey, action }: InviteDialogProps) {
  const fetcher = useFetcher<FormReply & { invited?: string; link?: string | null; outbox?: boolean }>();
  const [form, fields] = useZodForm({
    id: 'invite',
    schema: InviteSchema,
    lastResult: fetcher.state === 'idle' ? fetcher.data?.result : undefined,
  });
  if (fetcher.data?.invited) {
    const { invited, link = null, outbox = false } = fetcher.data;
    return <InviteSent email={invited} link={link} outbox={outbox} />;
  }

  return (
    <fetcher.Form method="post" action={action} id={form.id} onSubmit={form.onSubmit} noValidate className="grid gap-4">
      <input type="hidden" name="key" value={inviteKey} />
      <Field id={fields.email.id} label="E-mail" hint="Only this address can accept." error={fields.email.errors}>
        {(control) => <Input {...control} name={fields.email.name} type="email" autoComplete="off" />}
      </Field>
      <RadioGroup
        legend="Role"
        name={fields.role.name}
        defaultValue="marketer"
        choices={ROLES.map((role) => ({ value: role, label: ROLE_NAMES[role], hint: ROLE_NOTES[role] }))}
      />
      <FormError errors={form.errors} />
      <div className="dialog-actions">
        <DialogClose asChild>
          <Button>Not now</Button>
        </DialogClose>
        <Button type="submit" variant="primary" busy={fetcher.state !== 'idle' && 'Inviting'}>
          Send the invitation
        </Button>
      </div>
    </fetcher.Form>
  );
}
