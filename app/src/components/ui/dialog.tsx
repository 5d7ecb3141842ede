import X from 'lucide-react/icons/x';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { IconButton } from './icon-button';

export interface DialogProps {
  title: ReactNode;
  /** One or two sentences: what happens here. */
  description?: ReactNode;
  /** The button that opens it; without it, `open` decides. */
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  width?: 'normal' | 'wide';
  children?: ReactNode;
  /** Buttons at the foot, the safe one first. */
  actions?: ReactNode;
}

/** A sheet over the page. Escape and the scrim close it; focus returns to where it was. */
export function Dialog({ title, description, trigger, open, onOpenChange, width, children, actions }: DialogProps) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      {trigger !== undefined && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className="scrim" />
        <Radix.Content
          className="dialog"
          data-width={width}
          {...(description === undefined ? { 'aria-describedby': undefined } : {})}
        >
          <div className="flex items-start gap-3">
            <Radix.Title className="speak-xl mr-auto">{title}</Radix.Title>
            <Radix.Close asChild>
              <IconButton label="Close" size="small" icon={<X size={14} aria-hidden />} />
            </Radix.Close>
          </div>
          {description !== undefined && (
            <Radix.Description className="mt-2 text-ink-2">{description}</Radix.Description>
          )}
          {children !== undefined && <div className="mt-4">{children}</div>}
          {actions !== undefined && <div className="dialog-actions">{actions}</div>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** Closes the dialog it stands in. */
export const DialogClose = Radix.Close;
