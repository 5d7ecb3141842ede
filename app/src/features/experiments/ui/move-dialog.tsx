import { useEffect, useState } from 'react';
import { Button, type ButtonVariant } from '~/components/ui/button';
import { Dialog, DialogClose } from '~/components/ui/dialog';
import { Field } from '~/components/ui/field';
import { Input } from '~/components/ui/input';
import { useAct } from '~/request/use-act';
import type { ExperimentScreen } from '../experiment-screen.server';
import { ActFields, ActRefused } from './act-parts';

const WORDS = {
  start: {
    open: 'Start it…',
    title: 'Start this test?',
    description: 'From this day its arms are counted. Whether the platform shows them is set on the platform.',
    label: 'First day',
    verb: 'Start',
    busy: 'Starting',
  },
  stop: {
    open: 'Stop it…',
    title: 'Stop this test?',
    description: 'Days after this one do not count. Placements go on as they are until you decide.',
    label: 'Last day that counts',
    verb: 'Stop',
    busy: 'Stopping',
  },
  cancel: {
    open: 'Call off…',
    title: 'Call this test off?',
    description: 'It never ran and stays in the list. Its placements are free for another test.',
    label: '',
    verb: 'Call off',
    busy: 'Calling off',
  },
} as const;

export interface MoveDialogProps {
  screen: ExperimentScreen;
  intent: keyof typeof WORDS;
  variant?: ButtonVariant;
  /** The day that is offered. */
  on?: string;
  /** What is said instead of the usual words: what an early stop means, or calling off a test that ran. */
  warning?: string;
}

/** Starts, stops or calls off a test, with the day that it does so. */
export function MoveDialog({ screen, intent, variant = 'default', on, warning }: MoveDialogProps) {
  const [open, setOpen] = useState(false);
  const act = useAct(`${intent}-${screen.test.id}`);
  const words = WORDS[intent];
  const formId = `${intent}-test`;
  useEffect(() => {
    if (act.done) setOpen(false);
  }, [act.done]);

  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={words.title}
      description={warning ?? words.description}
      trigger={<Button variant={variant}>{words.open}</Button>}
      actions={
        <>
          <DialogClose asChild>
            <Button>Leave it</Button>
          </DialogClose>
          <Button
            type="submit"
            form={formId}
            variant={intent === 'cancel' || warning ? 'danger' : 'primary'}
            busy={act.busy && words.busy}
          >
            {words.verb}
          </Button>
        </>
      }
    >
      <act.Form method="post" id={formId} className="grid gap-3">
        <ActFields screen={screen} intent={intent} />
        {intent !== 'cancel' && (
          <Field label={words.label} error={act.errors['on'] ?? undefined}>
            {(control) => <Input {...control} name="on" type="date" defaultValue={on ?? screen.today} required />}
          </Field>
        )}
        <ActRefused act={act} />
      </act.Form>
    </Dialog>
  );
}
