import ChevronDown from 'lucide-react/icons/chevron-down';
import { forwardRef, type SelectHTMLAttributes } from 'react';
import type { FieldTone } from './input';

/** One choice of a select. */
export interface Choice {
  value: string;
  label: string;
  disabled?: boolean;
}

export interface SelectProps extends Omit<SelectHTMLAttributes<HTMLSelectElement>, 'size'> {
  choices: readonly Choice[];
  /** First line without a value ("Choose…"). */
  placeholder?: string;
  tone?: FieldTone;
  size?: 'normal' | 'editor';
}

/** One of several, as the browser's own select: it works by keyboard, touch and screen reader without our help. */
export const Select = forwardRef<HTMLSelectElement, SelectProps>(function Select(
  { choices, placeholder, tone, size = 'normal', ...rest },
  ref,
) {
  return (
    <span className="input-box" data-tone={tone} data-size={size}>
      <select ref={ref} {...rest}>
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value} disabled={choice.disabled}>
            {choice.label}
          </option>
        ))}
      </select>
      <ChevronDown size={14} aria-hidden />
    </span>
  );
});
