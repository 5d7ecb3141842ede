import type { ReactNode } from 'react';

/** A key of the keyboard; `large` where it names a thing on the page. */
export function Kbd({ large = false, children }: { large?: boolean; children: ReactNode }) {
  return (
    <kbd className="key-cap" data-size={large ? 'large' : undefined}>
      {children}
    </kbd>
  );
}
