import { lazy } from 'react';
import { OpensDialog } from '~/components/ui/opens-dialog';
import type { ActDialogProps } from './act-dialog';

const ActDialog = lazy(() => import('./act-dialog'));

/** A button that asks before an act on a decision. */
export function ActButton({ open, ...props }: Omit<ActDialogProps, 'onClose'> & { open: string }) {
  return (
    <OpensDialog label={open} variant={props.variant === 'danger' ? 'default' : props.variant}>
      {(close) => <ActDialog {...props} onClose={close} />}
    </OpensDialog>
  );
}
