import { useEffect } from 'react';
import { useFormat } from '~/components/format-context';
import { Button } from '~/components/ui/button';
import { Dialog, DialogClose } from '~/components/ui/dialog';
import { Field } from '~/components/ui/field';
import { FormError } from '~/components/ui/form-error';
import { LevelWords } from '~/components/ui/level-words';
import { Textarea } from '~/components/ui/textarea';
import { useAct } from '~/request/use-act';
import type { OrchestrationScreen } from '../orchestration-screen.server';

/** Before automation is turned on: what it may touch and how far, and why it is turned on. */
export function TurnOnDialog({ screen, onClose }: { screen: OrchestrationScreen; onClose: () => void }) {
  const { percent, number } = useFormat();
  const act = useAct('automation-on');
  const { handed, key, base } = screen;
  useEffect(() => {
    if (act.done) onClose();
  }, [act.done, onClose]);

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Turn automation on?"
      description="AI then applies its own suggestions of the kinds below, inside their caps, when results land. Each act is listed here, audited by people, and undone with one click."
      actions={
        <>
          <DialogClose asChild>
            <Button>Leave it off</Button>
          </DialogClose>
          <Button type="submit" form="turn-on" variant="primary" busy={act.busy && 'Turning on'}>
            Turn on
          </Button>
        </>
      }
    >
      <act.Form method="post" action={`${base}/orchestration`} id="turn-on" className="grid gap-4">
        <input type="hidden" name="intent" value="on" />
        <input type="hidden" name="key" value={`on-${key}`} />
        {handed.length === 0 ? (
          <p className="text-sm text-ink-2">
            No kind of task is handed to AI yet, so nothing will run until you set one to “AI runs it”.
          </p>
        ) : (
          <ul className="grid gap-2 text-sm">
            {handed.map(({ kind, words, actsADay, spendShare }) => (
              <li key={kind} className="flex flex-wrap gap-x-3">
                <LevelWords level={1}>{words.name}</LevelWords>
                <span className="text-ink-2">
                  at most {number(actsADay)} a day, {percent(spendShare, 0)} of a campaign’s daily spend each
                </span>
              </li>
            ))}
          </ul>
        )}
        <Field label="Why" hint="Kept in the log" error={act.errors['reason'] ?? undefined}>
          {(control) => <Textarea {...control} name="reason" maxLength={500} />}
        </Field>
        <FormError errors={act.refused === null ? undefined : [act.refused]} />
      </act.Form>
    </Dialog>
  );
}
