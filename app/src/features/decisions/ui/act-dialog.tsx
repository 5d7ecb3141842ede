import { useEffect, type ReactNode } from 'react';
import { Button, type ButtonVariant } from '~/components/ui/button';
import { Dialog, DialogClose } from '~/components/ui/dialog';
import { Field } from '~/components/ui/field';
import { FormError } from '~/components/ui/form-error';
import { Textarea } from '~/components/ui/textarea';
import { useAct } from '~/request/use-act';

export interface ActDialogProps {
  intent: 'undo' | 'resolve' | 'withdraw' | 'audit';
  title: string;
  description: string;
  /** The button that acts, and what it says while it does. */
  verb: string;
  busy: string;
  variant?: ButtonVariant;
  action: string;
  formKey: string;
  /** Further fields, posted too. */
  hidden?: Record<string, string>;
  /** A sentence to be written; its field's name and label. */
  say?: { name: 'reason' | 'note'; label: string; placeholder: string };
  children?: ReactNode;
  onClose: () => void;
}

/** A dialog that asks for a sentence before an act that cannot be made twice. */
export default function ActDialog(props: ActDialogProps) {
  const {
    intent,
    title,
    description,
    verb,
    busy,
    variant,
    action,
    formKey,
    hidden = {},
    say,
    children,
    onClose,
  } = props;
  // Not of the key: the page loads anew after a refusal, with another one, and the refusal must be found again.
  const formId = [intent, action, ...Object.values(hidden)].join('-');
  const act = useAct(formId);
  useEffect(() => {
    if (act.done) onClose();
  }, [act.done, onClose]);

  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={title}
      description={description}
      actions={
        <>
          <DialogClose asChild>
            <Button>Leave it</Button>
          </DialogClose>
          <Button type="submit" form={formId} variant={variant ?? 'primary'} busy={act.busy && busy}>
            {verb}
          </Button>
        </>
      }
    >
      <act.Form method="post" action={action} id={formId} className="grid gap-3">
        <input type="hidden" name="intent" value={intent} />
        <input type="hidden" name="key" value={formKey} />
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children}
        <FormError errors={act.errors['happened'] ?? undefined} />
        {say && (
          <Field label={say.label} error={act.errors[say.name] ?? undefined}>
            {(control) => <Textarea {...control} name={say.name} maxLength={500} placeholder={say.placeholder} />}
          </Field>
        )}
        <FormError errors={act.refused === null ? undefined : [act.refused]} />
      </act.Form>
    </Dialog>
  );
}
