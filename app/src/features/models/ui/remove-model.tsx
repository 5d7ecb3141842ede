import { useState } from 'react';
import { Button } from '~/components/ui/button';
import { Dialog, DialogClose } from '~/components/ui/dialog';
import { FormError } from '~/components/ui/form-error';
import { useAct } from '~/request/use-act';
import type { ModelRow } from '../models-screen.server';

/** Takes a model off the list; its key is destroyed, which nothing brings back. */
export function RemoveModel({ model }: { model: ModelRow }) {
  const [open, setOpen] = useState(false);
  const act = useAct(`remove-${model.id}`);

  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={`Remove ${model.name}?`}
      description="It is asked no more, and its key is destroyed: to use it again, enter the key anew. Runs that it wrote keep its name and cost."
      trigger={
        <Button size="small" variant="ghost" aria-label={`Remove ${model.name}`}>
          Remove…
        </Button>
      }
      actions={
        <>
          <DialogClose asChild>
            <Button>Keep it</Button>
          </DialogClose>
          <act.Form method="post">
            <input type="hidden" name="intent" value="remove" />
            <input type="hidden" name="id" value={model.id} />
            <Button type="submit" variant="danger" busy={act.busy && 'Removing'}>
              Remove
            </Button>
          </act.Form>
        </>
      }
    >
      <FormError errors={act.refused === null ? undefined : [act.refused]} />
    </Dialog>
  );
}
