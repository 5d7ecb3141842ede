import Lock from 'lucide-react/icons/lock';
import { forwardRef, useRef, type ButtonHTMLAttributes, type MouseEvent, type ReactNode } from 'react';
import { cx } from '../cx';
import { Spinner } from './spinner';

export type ButtonVariant = 'primary' | 'default' | 'ghost' | 'danger';
export type ButtonSize = 'small' | 'normal' | 'touch';

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  /** `primary` is the red pencil: one a view. */
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
  /** Present participle shown while the act runs ("Drafting"); the button then ignores clicks. */
  busy?: string | false;
  /** Why the button cannot be used ("Mend 2 findings first"); shown in place of the label. `true` only where the reason stands beside it. */
  disabled?: string | boolean;
}

/** A second press this soon after the first is the same press: a double click, a bouncing switch. In ms. */
const ONE_PRESS_MS = 250;

/** A verb. It submits nothing unless `type="submit"` is asked for. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  {
    variant = 'default',
    size = 'normal',
    icon,
    busy = false,
    disabled = false,
    className,
    children,
    type,
    onClick,
    ...rest
  },
  ref,
) {
  const working = busy !== false;
  const shut = disabled !== false;
  const pressedAt = useRef(-Infinity);
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (working || event.timeStamp - pressedAt.current < ONE_PRESS_MS) {
      event.preventDefault();
      return;
    }
    pressedAt.current = event.timeStamp;
    onClick?.(event);
  };

  return (
    <button
      ref={ref}
      type={type ?? 'button'}
      {...rest}
      className={cx('button', className)}
      data-variant={variant}
      data-size={size}
      disabled={shut}
      aria-busy={working || undefined}
      onClick={press}
    >
      {working ? <Spinner /> : shut && typeof disabled === 'string' ? <Lock size={14} aria-hidden /> : icon}
      {working ? busy : typeof disabled === 'string' ? disabled : children}
    </button>
  );
});
