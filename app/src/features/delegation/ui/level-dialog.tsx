import { LEVEL_NAMES, type Level } from '@upbeat/core/levels';
import { useEffect, useState } from 'react';
import { Button } from '~/components/ui/button';
import { Dialog, DialogClose } from '~/components/ui/dialog';
import { Field } from '~/components/ui/field';
import { FormError } from '~/components/ui/form-error';
import { Input } from '~/components/ui/input';
import { LevelWords } from '~/components/ui/level-words';
import { RadioGroup } from '~/components/ui/radio-group';
import { Textarea } from '~/components/ui/textarea';
import { useAct } from '~/request/use-act';
import type { OrchestrationScreen, PolicyRow } from '../orchestration-screen.server';

const levelOf = (value: string): Level => (value === '1' ? 1 : value === '3' ? 3 : 2);

/** Who does a kind of task: what each level means here, the caps of level 1, and why it changes. */
export function LevelDialog({ row, screen }: { row: PolicyRow; screen: OrchestrationScreen }) {
  const [open, setOpen] = useState(false);
  const [level, setLevel] = useState<Level>(row.level);
  const act = useAct(`level-${row.kind}`);
  const formId = `level-${row.kind}`;
  useEffect(() => {
    if (act.done) setOpen(false);
  }, [act.done]);

  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        if (next) setLevel(row.level);
      }}
      title={`Who does ${row.words.inWords}?`}
      description={
        <>
          Now: <LevelWords level={row.level} />
          {row.reason !== '' && `, “${row.reason}”`}
        </>
      }
      trigger={
        <Button size="small" variant="ghost" aria-label={`Change who does ${row.words.inWords}`}>
          Change…
        </Button>
      }
      actions={
        <>
          <DialogClose asChild>
            <Button>Leave it</Button>
          </DialogClose>
          <Button type="submit" form={formId} variant="primary" busy={act.busy && 'Setting'}>
            Set
          </Button>
        </>
      }
    >
      <act.Form method="post" id={formId} className="grid gap-4">
        <input type="hidden" name="intent" value="level" />
        <input type="hidden" name="key" value={`${row.kind}-${screen.key}`} />
        <input type="hidden" name="kind" value={row.kind} />
        <RadioGroup
          legend="Level"
          hideLegend
          name="level"
          value={String(level)}
          onChange={(value) => setLevel(levelOf(value))}
          choices={row.open.map((one) => ({
            value: String(one),
            label: <LevelWords level={one}>{LEVEL_NAMES[one]}</LevelWords>,
            hint: row.words.means[one],
          }))}
        />
        {level === 1 && (
          <div className="grid grid-cols-2 gap-4">
            <Field label="Acts a day, at most" error={act.errors['actsADay'] ?? undefined}>
              {(control) => (
                <Input {...control} name="actsADay" inputMode="numeric" defaultValue={String(row.actsADay)} />
              )}
            </Field>
            <Field label="Daily spend each may touch" error={act.errors['spendPercent'] ?? undefined}>
              {(control) => (
                <Input
                  {...control}
                  name="spendPercent"
                  inputMode="decimal"
                  defaultValue={String(Math.round(row.spendShare * 1000) / 10)}
                  after={<span className="text-ink-3">%</span>}
                />
              )}
            </Field>
          </div>
        )}
        {level === 1 && !screen.on && (
          <p className="text-sm text-ink-2">The switch is off: nothing of this runs until somebody turns it on.</p>
        )}
        <Field label="Why" hint="Kept in the log" error={act.errors['reason'] ?? undefined}>
          {(control) => <Textarea {...control} name="reason" maxLength={500} />}
        </Field>
        <FormError errors={act.errors['level'] ?? (act.refused === null ? undefined : [act.refused])} />
      </act.Form>
    </Dialog>
  );
}
