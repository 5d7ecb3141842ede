import { useFetcher } from '@remix-run/react';
import { useState } from 'react';
import { Button } from '~/components/ui/button';
import { Dialog, DialogClose } from '~/components/ui/dialog';
import { Field } from '~/components/ui/field';
import { Textarea } from '~/components/ui/textarea';
import type { FormReply } from '~/request/form.server';

export interface ReturnDialogProps {
  action: string;
  formKey: string;
  versionId: string;
  /** Who gets it back. */
  author: string;
  onClose: () => void;
}

/** Sends copy back with what should change. The words are kept when the answer is no. */
export default function ReturnDialog({ action, formKey, versionId, author, onClose }: ReturnDialogProps) {
  const fetcher = useFetcher<FormReply>();
  const [reason, setReason] = useState('');
  const errors = fetcher.data?.result.error;

  return (
    <Dialog
      title={`Return it to ${author}`}
      description="It goes back to draft with what should change; signatures given so far are void."
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <fetcher.Form method="post" action={action}>
        <input type="hidden" name="verdict" value="returned" />
        <input type="hidden" name="key" value={formKey} />
        <input type="hidden" name="versionId" value={versionId} />
        <Field label="What should change?" error={[...(errors?.['reason'] ?? []), ...(errors?.[''] ?? [])]}>
          {(control) => (
            <Textarea
              {...control}
              name="reason"
              value={reason}
              maxLength={1000}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
        </Field>
        <div className="dialog-actions">
          <DialogClose asChild>
            <Button>Keep it here</Button>
          </DialogClose>
          <Button type="submit" variant="primary" busy={fetcher.state !== 'idle' && 'Returning'}>
            Return it
          </Button>
        </div>
      </fetcher.Form>
    </Dialog>
  );
}
