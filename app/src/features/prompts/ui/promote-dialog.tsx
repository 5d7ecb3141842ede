import { useEffect, useState } from 'react';
import { Button } from '~/components/ui/button';
import { Dialog, DialogClose } from '~/components/ui/dialog';
import { Field } from '~/components/ui/field';
import { FormError } from '~/components/ui/form-error';
import { Textarea } from '~/components/ui/textarea';
import { useAct } from '~/request/use-act';

export interface PromoteDialogProps {
  /** Idempotency key of the act. */
  actKey: string;
  /** Id of the version, or "b" for the built-in text. */
  version: string;
  label: string;
  live: string;
  /** It ran before: this goes back to it. */
  isReturn: boolean;
}

/** Makes a version the one that runs, with a reason that is kept. */
export function PromoteDialog({ actKey, version, label, live, isReturn }: PromoteDialogProps) {
  const [open, setOpen] = useState(false);
  const act = useAct(`promote-${version}`);
  const form = `promote-${version}`;
  const verb = isReturn ? `Go back to ${label}` : `Promote ${label}`;
  useEffect(() => {
    if (act.done) setOpen(false);
  }, [act.done]);

  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={`${verb}?`}
      description={`From the next run on, models are asked with it in place of ${live}. Runs under way finish as they began. What AI had earned with ${live} does not carry over; ${live} stays one click away.`}
      trigger={<Button variant="primary">{verb}</Button>}
      actions={
        <>
          <DialogClose asChild>
            <Button>Leave it</Button>
          </DialogClose>
          <Button type="submit" form={form} variant="primary" busy={act.busy && 'Saving'}>
            {verb}
          </Button>
        </>
      }
    >
      <act.Form method="post" id={form} className="grid gap-3">
        <input type="hidden" name="intent" value="promote" />
        <input type="hidden" name="key" value={`${version}-${actKey}`.slice(-80)} />
        <input type="hidden" name="version" value={version} />
        <Field label="Why" hint="Kept with the change" error={act.errors['reason'] ?? undefined}>
          {(control) => <Textarea {...control} name="reason" maxLength={500} />}
        </Field>
        <FormError errors={act.refused === null ? undefined : [act.refused]} />
      </act.Form>
    </Dialog>
  );
}
