import Copy from 'lucide-react/icons/copy';
import { useState } from 'react';
import { Button } from '~/components/ui/button';
import { DialogClose } from '~/components/ui/dialog';
import { Field } from '~/components/ui/field';
import { Input } from '~/components/ui/input';

/** What became of an invitation: on its way by mail, or a link to pass on by hand, shown this once. */
export function InviteSent({ email, link, outbox }: { email: string; link: string | null; outbox: boolean }) {
  const [copied, setCopied] = useState(false);
  if (link === null) {
    return (
      <div role="status">
        <p>
          The invitation to <b>{email}</b> is on its way. It works once, for 7 days.
        </p>
        <Done />
      </div>
    );
  }

  return (
    <div role="status">
      <p className="mb-4">
        {outbox ? 'No mail server is set up, so nothing was sent.' : 'The mail could not be sent.'} Give this link to{' '}
        <b>{email}</b> yourself; it works once, for 7 days, with that address only, and is not shown again.
        {outbox && ' The mail waits on the outbox page, whose address the start-up message names.'}
      </p>
      <Field label="Invitation link">
        {(control) => (
          <Input
            {...control}
            readOnly
            value={link}
            onFocus={(event) => event.currentTarget.select()}
            after={
              <Button
                size="small"
                variant="ghost"
                icon={<Copy size={14} aria-hidden />}
                onClick={() => void navigator.clipboard.writeText(link).then(() => setCopied(true))}
              >
                {copied ? 'Copied' : 'Copy'}
              </Button>
            }
          />
        )}
      </Field>
      <Done />
    </div>
  );
}

function Done() {
  return (
    <div className="dialog-actions">
      <DialogClose asChild>
        <Button>Done</Button>
      </DialogClose>
    </div>
  );
}
