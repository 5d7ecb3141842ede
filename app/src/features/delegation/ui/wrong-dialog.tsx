import { useEffect, useState } from 'react';
import { Button } from '~/components/ui/button';
import { Dialog, DialogClose } from '~/components/ui/dialog';
import { Field } from '~/components/ui/field';
import { FormError } from '~/components/ui/form-error';
import { Textarea } from '~/components/ui/textarea';
import { useAct } from '~/request/use-act';
import type { AiAct } from '../orchestration-screen.server';
import { Fields } from './act-fields';

/** Says that AI was wrong, and what was wrong. */
export function WrongDialog({ act: done, formKey }: { act: AiAct; formKey: string }) {
  const [open, setOpen] = useState(false);
  const act = useAct(`wrong-${done.id}`);
  const formId = `wrong-${done.id}`;
  useEffect(() => {
    if (act.done) setOpen(false);
  }, [act.done]);

  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title="What was wrong?"
      description="Your audit is kept once and counts against this kind of task. It undoes nothing; that is a click beside it."
      trigger={
        <Button size="small" aria-label={`Wrong: ${done.question}`}>
          Wrong…
        </Button>
      }
      actions={
        <>
          <DialogClose asChild>
            <Button>Leave it</Button>
          </DialogClose>
          <Button type="submit" form={formId} variant="danger" busy={act.busy && 'Keeping'}>
            It was wrong
          </Button>
        </>
      }
    >
      <act.Form method="post" id={formId} className="grid gap-3">
        <Fields intent="audit" decisionId={done.id} formKey={`wrong-${formKey}`} verdict="wrong" />
        <p className="speak-md">{done.question}</p>
        <Field label="What was wrong" error={act.errors['note'] ?? undefined}>
          {(control) => (
            <Textarea
              {...control}
              name="note"
              maxLength={500}
              placeholder="It paused the ad that carries the launch."
            />
          )}
        </Field>
        <FormError errors={act.refused === null ? undefined : [act.refused]} />
      </act.Form>
    </Dialog>
  );
}
