import { Pick } from '~/components/ui/pick';
import type { ControlProps } from '~/components/ui/field';

export interface PicksFieldProps<Value extends string> {
  control: ControlProps;
  label: string;
  choices: readonly { value: Value; label: string }[];
  chosen: readonly Value[];
  /** At most so many; the others are ruled out once they are reached. */
  most?: number;
  locked: boolean;
  onChange: (chosen: Value[]) => void;
}

/** Many of few, in the order they are offered. */
export function PicksField<Value extends string>({
  control,
  label,
  choices,
  chosen,
  most,
  locked,
  onChange,
}: PicksFieldProps<Value>) {
  const full = most !== undefined && chosen.length >= most;

  return (
    <div
      role="group"
      aria-label={label}
      aria-describedby={control['aria-describedby']}
      className="flex flex-wrap gap-2"
    >
      {choices.map((choice, index) => {
        const on = chosen.includes(choice.value);
        return (
          <Pick
            key={choice.value}
            id={index === 0 ? control.id : undefined}
            checked={on}
            disabled={locked || (full && !on)}
            onChange={() => {
              const next = on ? chosen.filter((one) => one !== choice.value) : [...chosen, choice.value];
              onChange(choices.map((one) => one.value).filter((value) => next.includes(value)));
            }}
          >
            {choice.label}
          </Pick>
        );
      })}
    </div>
  );
}
