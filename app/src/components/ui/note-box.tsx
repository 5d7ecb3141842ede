import type { ReactNode } from 'react';
import { SeverityIcon } from './severity-icon';

/** Something worth knowing that asks for nothing: a dashed box. */
export function NoteBox({ children }: { children: ReactNode }) {
  return (
    <div className="flex gap-3 rounded-md border border-dashed border-line-strong px-3.5 py-3 text-sm text-ink-2">
      <span className="mt-0.5">
        <SeverityIcon severity="note" size={16} />
      </span>
      <div className="min-w-0">{children}</div>
    </div>
  );
}
