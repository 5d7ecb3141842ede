import { AlertDialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { Button } from './button';

export interface AlertDialogProps {
  /** A question with its verb: "Stop all automation?" */
  title: string;
  /** What happens, and what does not. */
  children: ReactNode;
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** The safe way out, which has the focus: "Keep playing". */
  keep: string;
  /** The act: "Stop all". */
  act: string;
  onAct: () => void;
  /** False for acts that lose nothing. */
  danger?: boolean;
}

/** Asks before something that cannot be undone by a toast. The safe answer comes first and has the focus. */
export function AlertDialog({
  title,
  children,
  trigger,
  open,
  onOpenChange,
  keep,
  act,
  onAct,
  danger = true,
}: AlertDialogProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      {trigger !== undefined && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className="scrim" />
        <Radix.Content className="dialog">
          <Radix.Title className="speak-xl">{title}</Radix.Title>
          <Radix.Description className="mt-2 text-ink-2">{children}</Radix.Description>
          <div className="dialog-actions">
            <Radix.Cancel asChild>
              <Button>{keep}</Button>
            </Radix.Cancel>
            <Radix.Action asChild onClick={onAct}>
              <Button variant={danger ? 'danger' : 'primary'}>{act}</Button>
            </Radix.Action>
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
