import type { BoardIdea } from '@upbeat/db/ideas/row';
import { useEffect, useState } from 'react';
import { Button } from '~/components/ui/button';
import { Dialog, DialogClose } from '~/components/ui/dialog';
import { Field } from '~/components/ui/field';
import { Textarea } from '~/components/ui/textarea';
import { DecisionFields, Refused } from './decide-buttons';
import { useIdeaAct } from './use-idea-act';

/** Asks why, before an idea is rejected: the reason is what the next draft learns from. */
export function RejectDialog({ idea, action }: { idea: BoardIdea; action: string }) {
  const [open, setOpen] = useState(false);
  const act = useIdeaAct(idea.id, 'reject');
  const formId = `reject-${idea.id}`;
  useEffect(() => {
    if (act.done) setOpen(false);
  }, [act.done]);

  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title="Reject this idea?"
      description="It stays on the board with your reason, and the reason is offered as a must-not of the brief. You can take it back."
      trigger={
        <Button size="small" aria-label={`Reject: ${idea.title}`}>
          Reject…
        </Button>
      }
      actions={
        <>
          <DialogClose asChild>
            <Button>Keep it</Button>
          </DialogClose>
          <Button type="submit" form={formId} variant="danger" busy={act.busy && 'Rejecting'}>
            Reject
          </Button>
        </>
      }
    >
      <act.Form method="post" action={action} id={formId}>
        <DecisionFields idea={idea} intent="reject" />
        <p className="speak-md mb-3">{idea.title}</p>
        <Field label="Why" error={act.errors['reason'] ?? undefined}>
          {(control) => (
            <Textarea {...control} name="reason" maxLength={500} placeholder="Cute, but it talks down to people." />
          )}
        </Field>
        {act.refused && <Refused>{act.refused}</Refused>}
      </act.Form>
    </Dialog>
  );
}
