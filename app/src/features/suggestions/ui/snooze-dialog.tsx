import { addDays } from '@upbeat/core/clock';
import { useEffect, useState } from 'react';
import { useFormat } from '~/components/format-context';
import { Button } from '~/components/ui/button';
import { Dialog, DialogClose } from '~/components/ui/dialog';
import { Field } from '~/components/ui/field';
import { FormError } from '~/components/ui/form-error';
import { Input } from '~/components/ui/input';
import { useAct } from '~/request/use-act';

export interface SnoozeDialogProps {
  suggestionId: string;
  action: string;
  formKey: string;
  /** ISO date here and now. */
  today: string;
  onClose: () => void;
}

/** Puts a suggestion away until a day. New data goes on being read meanwhile. */
export default function SnoozeDialog({ suggestionId, action, formKey, today, onClose }: SnoozeDialogProps) {
  const { day } = useFormat();
  const [until, setUntil] = useState(addDays(today, 7));
  const act = useAct(`snooze-${suggestionId}`);
  const formId = `snooze-${suggestionId}`;
  useEffect(() => {
    if (act.done) onClose();
  }, [act.done, onClose]);

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Come back to it later?"
      description="It leaves the list until that day, or until the data no longer carries it. Nothing is decided."
      actions={
        <>
          <DialogClose asChild>
            <Button>Leave it</Button>
          </DialogClose>
          <Button type="submit" form={formId} variant="primary" busy={act.busy && 'Putting away'}>
            Until {day(until, { year: false })}
          </Button>
        </>
      }
    >
      <act.Form method="post" action={action} id={formId} className="grid gap-3">
        <input type="hidden" name="intent" value="snooze" />
        <input type="hidden" name="key" value={formKey} />
        <div className="flex flex-wrap gap-2">
          {[
            { days: 3, label: 'In 3 days' },
            { days: 7, label: 'In a week' },
            { days: 14, label: 'In two weeks' },
          ].map(({ days, label }) => (
            <Button key={days} size="small" onClick={() => setUntil(addDays(today, days))}>
              {label}
            </Button>
          ))}
        </div>
        <Field label="Day" error={act.errors['until'] ?? undefined}>
          {(control) => (
            <Input
              {...control}
              type="date"
              name="until"
              required
              min={addDays(today, 1)}
              max={addDays(today, 90)}
              value={until}
              onChange={(event) => event.target.value !== '' && setUntil(event.target.value)}
            />
          )}
        </Field>
        <FormError errors={act.refused === null ? undefined : [act.refused]} />
      </act.Form>
    </Dialog>
  );
}
