import { lazy } from 'react';
import type { ButtonVariant } from '~/components/ui/button';
import { OpensDialog } from '~/components/ui/opens-dialog';
import type { DismissDialogProps } from './dismiss-dialog';
import type { SnoozeDialogProps } from './snooze-dialog';

const DismissDialog = lazy(() => import('./dismiss-dialog'));
const SnoozeDialog = lazy(() => import('./snooze-dialog'));

/** Asks why, then dismisses. */
export function DismissButton({
  variant,
  ...props
}: Omit<DismissDialogProps, 'onClose'> & { variant?: ButtonVariant }) {
  return (
    <OpensDialog label="Dismiss…" variant={variant} aria-label={`Dismiss: ${props.suggestion.title}`}>
      {(close) => <DismissDialog {...props} onClose={close} />}
    </OpensDialog>
  );
}

/** Asks until when, then puts away. */
export function SnoozeButton(props: Omit<SnoozeDialogProps, 'onClose'>) {
  return (
    <OpensDialog label="Later…" variant="ghost">
      {(close) => <SnoozeDialog {...props} onClose={close} />}
    </OpensDialog>
  );
}
