import { microsToDecimal } from '@upbeat/core/money';
import { useFormat } from '~/components/format-context';
import { Button } from '~/components/ui/button';
import { Field } from '~/components/ui/field';
import { FormError } from '~/components/ui/form-error';
import { Input } from '~/components/ui/input';
import { SectionHeading } from '~/components/ui/section';
import { useAct } from '~/request/use-act';
import { costWords } from '~/features/runs/cost-words';
import type { ModelsScreen } from '../models-screen.server';

/** What models may cost a month, and what they have cost so far where their prices are known. */
export function SpendCap({ screen }: { screen: ModelsScreen }) {
  const { money } = useFormat();
  const act = useAct('cap');
  const { cap, spent } = screen;
  const isSpent = cap !== null && BigInt(spent) >= BigInt(cap);

  return (
    <div className="mt-10">
      <SectionHeading title="Spend cap a month" hint="all models together, calendar month of the workspace’s zone" />
      <div className="setting">
        <b>This month</b>
        <div>
          <p className={isSpent ? 'text-bad' : undefined}>
            {costWords(spent, money)} used{cap === null ? ', no cap' : ` of ${money(BigInt(cap), 'USD')}`}
          </p>
          <p className="text-xs text-ink-3">
            {isSpent
              ? 'The cap is spent: patterns write until the month is over or the cap is raised.'
              : 'Counted from tokens and the prices entered above; what has no price counts nothing. A run under way when the cap is reached is finished.'}
          </p>
        </div>
      </div>
      {screen.mayManage && (
        <act.Form method="post" className="mt-4 flex max-w-[420px] flex-wrap items-start gap-3" noValidate>
          <input type="hidden" name="intent" value="cap" />
          <div className="min-w-[200px] flex-1">
            <Field label="Cap, $" hint="Empty for no cap." error={act.errors['cap'] ?? undefined}>
              {(control) => (
                <Input
                  {...control}
                  key={cap ?? ''}
                  name="cap"
                  inputMode="decimal"
                  defaultValue={cap === null ? '' : microsToDecimal(BigInt(cap))}
                />
              )}
            </Field>
          </div>
          <Button type="submit" className="mt-[42px]" busy={act.busy && 'Saving'}>
            Save the cap
          </Button>
          <FormError errors={act.refused === null ? undefined : [act.refused]} />
        </act.Form>
      )}
    </div>
  );
}
