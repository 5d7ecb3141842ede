import { Suspense, useState, type ReactNode } from 'react';
import { Button, type ButtonProps } from './button';

export interface OpensDialogProps extends Omit<ButtonProps, 'children' | 'onClick'> {
  /** What the button says. */
  label: string;
  /** The dialog, loaded when it is first asked for; `close` is for its `onOpenChange`. */
  children: (close: () => void) => ReactNode;
}

/** A button whose dialog comes with the first click, so that no page's first load carries it. Focus returns to the button. */
export function OpensDialog({ label, children, ...button }: OpensDialogProps) {
  const [open, setOpen] = useState(false);

  return (
    <>
      <Button {...button} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {open && <Suspense fallback={null}>{children(() => setOpen(false))}</Suspense>}
    </>
  );
}
