import { Link, type LinkProps } from '@remix-run/react';
import { forwardRef, type ReactNode } from 'react';
import { cx } from '../cx';
import type { ButtonSize, ButtonVariant } from './button';

export interface LinkButtonProps extends LinkProps {
  variant?: ButtonVariant;
  size?: ButtonSize;
  icon?: ReactNode;
}

/** A place that looks like a verb. */
export const LinkButton = forwardRef<HTMLAnchorElement, LinkButtonProps>(function LinkButton(
  { variant = 'default', size = 'normal', icon, className, children, ...rest },
  ref,
) {
  return (
    <Link ref={ref} {...rest} className={cx('button', className)} data-variant={variant} data-size={size}>
      {icon}
      {children}
    </Link>
  );
});
