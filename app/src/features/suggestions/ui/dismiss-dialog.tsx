import { useEffect } from 'react';
import { Button } from '~/components/ui/button';
import { Dialog, DialogClose } from '~/components/ui/dialog';
import { Field } from '~/components/ui/field';
import { FormError } from '~/components/ui/form-error';
import { showToast } from '~/components/ui/show-toast';
import { Textarea } from '~/components/ui/textarea';
import { useAct } from '~/request/use-act';

export interface DismissDialogProps {
  suggestion: { id: string; rowVersion: number; title: string };
  action: string;
  formKey: string;
  onClose: () => void;
}

/** Asks why before a suggestion is dismissed: the reason is remembered, and what it would have done is scored. */
export default function DismissDialog({ suggestion, action, formKey, onClose }: DismissDialogProps) {
  const act = useAct(`dismiss-${suggestion.id}`);
  const formId = `dismiss-${suggestion.id}`;
  useEffect(() => {
    if (!act.answered) return;
    onClose();
    void showToast('Dismissed, with your reason. The decision log keeps it and can undo it.');
  }, [act.answered, onClose]);

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title="Dismiss this suggestion?"
      description="Nothing changes on the platforms. The same stays away for four weeks, and what it would have brought is scored beside your reason."
      actions={
        <>
          <DialogClose asChild>
            <Button>Keep it open</Button>
          </DialogClose>
          <Button type="submit" form={formId} variant="danger" busy={act.busy && 'Dismissing'}>
            Dismiss it
          </Button>
        </>
      }
    >
      <act.Form method="post" action={action} id={formId}>
        <input type="hidden" name="intent" value="dismiss" />
        <input type="hidden" name="key" value={formKey} />
        <input type="hidden" name="rowVersion" value={suggestion.rowVersion} />
        <p className="speak-md mb-3">{suggestion.title}</p>
        <Field label="Why" error={act.errors['reason'] ?? undefined}>
          {(control) => (
            <Textarea
              {...control}
              name="reason"
              maxLength={2000}
              placeholder="The other one carries our launch claim."
            />
          )}
        </Field>
        <FormError errors={act.refused === null ? undefined : [act.refused]} />
      </act.Form>
    </Dialog>
  );
}
