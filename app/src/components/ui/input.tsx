import { forwardRef, type InputHTMLAttributes, type ReactNode } from 'react';

export type FieldTone = 'error' | 'warn';

export interface InputProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'size'> {
  tone?: FieldTone;
  size?: 'normal' | 'editor';
  /** Inside the box, before what is typed. */
  before?: ReactNode;
  /** Inside the box, at its right: a unit, a counter, a small button. */
  after?: ReactNode;
}

/** One line of text. */
export const Input = forwardRef<HTMLInputElement, InputProps>(function Input(
  { tone, size = 'normal', before, after, className, ...rest },
  ref,
) {
  return (
    <span className="input-box" data-tone={tone} data-size={size}>
      {before}
      <input ref={ref} {...rest} className={className} />
      {after}
    </span>
  );
});
