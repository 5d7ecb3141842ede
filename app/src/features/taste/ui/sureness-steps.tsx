import type { SurenessStep } from '@upbeat/db/taste/row';
import { useFormat } from '~/components/format-context';
import { STEP_WORDS, STEPS } from '../sureness';

export interface SurenessStepsProps {
  /** Letter of the pick; null before there is one. */
  letter: string | null;
  value: SurenessStep | null;
  onChange: (step: SurenessStep) => void;
}

/** How sure, in five steps from a coin to very. */
export function SurenessSteps({ letter, value, onChange }: SurenessStepsProps) {
  const { percent } = useFormat();

  return (
    <fieldset>
      <legend className="label mb-2">How sure are you of {letter ?? 'your pick'}?</legend>
      <div className="sureness">
        {STEPS.map((step) => (
          <label key={step}>
            <input
              type="radio"
              name="sureness"
              value={step}
              className="sr-only"
              checked={value === step}
              onChange={() => onChange(step)}
            />
            <b>{percent(step / 100, 0)}</b> {STEP_WORDS[step]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
