import { useFetcher } from '@remix-run/react';
import { useState } from 'react';
import { allErrors } from '~/components/all-errors';
import { Button } from '~/components/ui/button';
import { Dialog, DialogClose } from '~/components/ui/dialog';
import { Field } from '~/components/ui/field';
import { Input } from '~/components/ui/input';
import type { FormReply } from '~/request/form.server';

/** Deletes a workspace once its name is typed. */
export function EraseDialog({ name }: { name: string }) {
  const fetcher = useFetcher<FormReply>();
  const [typed, setTyped] = useState('');
  const errors = allErrors(fetcher.data?.result);

  return (
    <Dialog
      title={`Delete ${name}?`}
      description="Everything in it goes, for every member and for good. No undo, no copy is kept here."
      trigger={<Button variant="danger">Delete</Button>}
    >
      <fetcher.Form method="post">
        <Field label={`Type ${name} to delete it`} error={errors}>
          {(control) => (
            <Input
              {...control}
              name="name"
              autoComplete="off"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        <div className="dialog-actions">
          <DialogClose asChild>
            <Button>Keep it</Button>
          </DialogClose>
          <Button
            type="submit"
            variant="danger"
            busy={fetcher.state !== 'idle' && 'Deleting'}
            disabled={typed.trim() === name ? false : 'Type the name first'}
          >
            Delete for good
          </Button>
        </div>
      </fetcher.Form>
    </Dialog>
  );
}
