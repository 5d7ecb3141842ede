import { forwardRef, type ReactNode } from 'react';
import { Button, type ButtonProps } from './button';

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'icon' | 'busy' | 'aria-label'> {
  /** What the button does; read aloud and shown on hover. */
  label: string;
  icon: ReactNode;
}

/** A verb shown by an icon alone. */
export const IconButton = forwardRef<HTMLButtonElement, IconButtonProps>(function IconButton(
  { label, icon, variant = 'ghost', ...rest },
  ref,
) {
  return (
    <Button ref={ref} {...rest} variant={variant} data-icon-only="" aria-label={label} title={label}>
      {icon}
    </Button>
  );
});
