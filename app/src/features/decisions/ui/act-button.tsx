import { lazy } from 'react';
import type { ButtonSize } from '~/components/ui/button';
import { OpensDialog } from '~/components/ui/opens-dialog';
import type { ActDialogProps } from './act-dialog';

const ActDialog = lazy(() => import('./act-dialog'));

/** A button that asks before an act on a decision. `open` is what it says, `name` what it is called where several say the same. */
export function ActButton({
  open,
  name,
  size,
  ...props
}: Omit<ActDialogProps, 'onClose'> & { open: string; name?: string; size?: ButtonSize }) {
  return (
    <OpensDialog
      label={open}
      variant={props.variant === 'danger' ? 'default' : props.variant}
      size={size}
      aria-label={name}
    >
      {(close) => <ActDialog {...props} onClose={close} />}
    </OpensDialog>
  );
}
