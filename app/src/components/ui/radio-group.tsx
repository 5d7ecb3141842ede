import type { ReactNode } from 'react';

/** One answer of a group. */
export interface RadioChoice {
  value: string;
  label: ReactNode;
  hint?: string;
  disabled?: boolean;
}

export interface RadioGroupProps {
  /** The question; read aloud before the answers. */
  legend: string;
  /** Whether the question is shown or only read aloud. */
  hideLegend?: boolean;
  name: string;
  choices: readonly RadioChoice[];
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
  describedBy?: string;
}

/** One of few, each with room for a line of explanation. */
export function RadioGroup({ legend, hideLegend, choices, describedBy, ...group }: RadioGroupProps) {
  return (
    <fieldset aria-describedby={describedBy}>
      <legend className={hideLegend ? 'sr-only' : 'label mb-2'}>{legend}</legend>
      <div className="grid gap-2">
        {choices.map((choice) => (
          <label key={choice.value} className="choice">
            <Radio choice={choice} {...group} />
            <span>
              {choice.label}
              {choice.hint !== undefined && <span className="block text-xs text-ink-3">{choice.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** The bare radio button of a choice; controlled when `value` is given. */
export function Radio({
  choice,
  name,
  value,
  defaultValue,
  onChange,
  className,
}: Pick<RadioGroupProps, 'name' | 'value' | 'defaultValue' | 'onChange'> & {
  choice: RadioChoice;
  className?: string;
}) {
  const controlled = value !== undefined;

  return (
    <input
      type="radio"
      className={className}
      name={name}
      value={choice.value}
      disabled={choice.disabled}
      checked={controlled ? value === choice.value : undefined}
      defaultChecked={controlled ? undefined : defaultValue === choice.value}
      onChange={() => onChange?.(choice.value)}
    />
  );
}
