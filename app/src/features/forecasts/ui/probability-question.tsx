import { useState } from 'react';
import { useFormat } from '~/components/format-context';
import { Button } from '~/components/ui/button';
import { FormError } from '~/components/ui/form-error';
import { useAct } from '~/request/use-act';
import { Sealed } from './frozen-at';

export interface ProbabilityQuestionProps {
  /** What can be seen to be true or not. */
  statement: string;
  /** Day on which it can be seen, in words. */
  on: string;
  action: string;
  formKey: string;
}

/** Asks how likely it is that a statement comes true, from 1% to 99%. */
export function ProbabilityQuestion({ statement, on, action, formKey }: ProbabilityQuestionProps) {
  const { percent } = useFormat();
  const act = useAct(`forecast-${action}`);
  const [share, setShare] = useState(50);

  return (
    <act.Form method="post" action={action}>
      <input type="hidden" name="intent" value="forecast" />
      <input type="hidden" name="key" value={formKey} />
      <p className="text-sm text-ink-2">How likely is it that this comes true by {on}?</p>
      <p className="speak-md mt-2">“{statement}”</p>
      <p className="mt-3 mb-0.5 font-display text-[40px] leading-11 tracking-[-0.02em]">{percent(share / 100, 0)}</p>
      <input
        type="range"
        name="percent"
        aria-label="Probability"
        aria-valuetext={percent(share / 100, 0)}
        className="forecast-range"
        min={1}
        max={99}
        step={1}
        value={share}
        onChange={(event) => setShare(Number(event.target.value))}
      />
      <p className="flex justify-between text-xs text-ink-3" aria-hidden="true">
        <span>surely not</span>
        <span>even</span>
        <span>surely</span>
      </p>
      <Sealed>What others forecast is sealed until yours is locked. All are then frozen and scored.</Sealed>
      <FormError errors={act.errors['percent'] ?? (act.refused === null ? undefined : [act.refused])} />
      <Button type="submit" variant="primary" className="w-full" busy={act.busy && 'Locking'}>
        Lock my forecast
      </Button>
    </act.Form>
  );
}
