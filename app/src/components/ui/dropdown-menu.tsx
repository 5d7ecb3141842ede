import { Link } from '@remix-run/react';
import { DropdownMenu as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

/** One line of a menu: a place (`to`) or a verb (`onSelect`), or a rule between groups. */
export type MenuItem =
  | { kind: 'divider'; id: string }
  | {
      kind?: 'item';
      id: string;
      label: string;
      icon?: ReactNode;
      to?: string;
      onSelect?: () => void;
      disabled?: boolean;
      tone?: 'danger';
    };

export interface DropdownMenuProps {
  /** The button that opens it. */
  trigger: ReactNode;
  /** What the menu is about; read aloud, and shown as its first line when `showLabel`. */
  label: string;
  showLabel?: boolean;
  items: readonly MenuItem[];
  align?: 'start' | 'end';
}

/** Verbs and places behind one button. */
export function DropdownMenu({ trigger, label, showLabel = false, items, align = 'end' }: DropdownMenuProps) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content className="menu" align={align} sideOffset={4} aria-label={label}>
          {showLabel && <Radix.Label className="menu-label">{label}</Radix.Label>}
          {items.map((item) =>
            item.kind === 'divider' ? (
              <Radix.Separator key={item.id} className="menu-divider" />
            ) : (
              <Radix.Item
                key={item.id}
                className="menu-item"
                data-tone={item.tone}
                disabled={item.disabled}
                onSelect={item.onSelect}
                asChild={item.to !== undefined}
              >
                {item.to === undefined ? (
                  <>
                    {item.icon}
                    {item.label}
                  </>
                ) : (
                  <Link to={item.to}>
                    {item.icon}
                    {item.label}
                  </Link>
                )}
              </Radix.Item>
            ),
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
