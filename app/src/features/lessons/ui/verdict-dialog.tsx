import { useEffect, useState } from 'react';
import { Button } from '~/components/ui/button';
import { Dialog, DialogClose } from '~/components/ui/dialog';
import { Field } from '~/components/ui/field';
import { Textarea } from '~/components/ui/textarea';
import { LESSON_FORM } from './judge-form';
import type { LessonAct } from './use-lesson-act';

const WORDS = {
  rejected: {
    open: 'Reject…',
    title: 'Reject this lesson?',
    description: 'It stays in the list with your reason. No brief is given it.',
    label: 'Why it is no lesson',
    placeholder: 'One week in one campaign, and the launch ran in it.',
    verb: 'Reject',
    busy: 'Rejecting',
  },
  retired: {
    open: 'Retire…',
    title: 'Retire this lesson?',
    description:
      'It stays in the list and where it is cited, but no brief is given it again. It cannot be taken up later.',
    label: 'Why, if you like',
    placeholder: 'The offer it was about is gone.',
    verb: 'Retire',
    busy: 'Retiring',
  },
} as const;

/** Asks for the reason before a lesson is closed; the words on the page go with it. */
export function VerdictDialog({ verdict, act }: { verdict: keyof typeof WORDS; act: LessonAct }) {
  const [open, setOpen] = useState(false);
  const words = WORDS[verdict];
  const elsewhere = Object.keys(act.errors).some((name) => name !== 'reason');
  useEffect(() => {
    if (act.done || elsewhere) setOpen(false);
  }, [act.done, elsewhere]);

  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={words.title}
      description={words.description}
      trigger={<Button>{words.open}</Button>}
      actions={
        <>
          <DialogClose asChild>
            <Button>Leave it</Button>
          </DialogClose>
          <Button
            type="submit"
            form={LESSON_FORM}
            name="verdict"
            value={verdict}
            variant="danger"
            busy={act.verdict === verdict && words.busy}
          >
            {words.verb}
          </Button>
        </>
      }
    >
      <Field label={words.label} error={act.errors['reason'] ?? undefined}>
        {(control) => (
          <Textarea {...control} form={LESSON_FORM} name="reason" maxLength={500} placeholder={words.placeholder} />
        )}
      </Field>
    </Dialog>
  );
}
