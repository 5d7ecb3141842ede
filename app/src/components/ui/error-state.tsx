import type { ReactNode } from 'react';
import { SeverityIcon } from './severity-icon';

export interface ErrorStateProps {
  /** What went wrong, as a sentence. */
  title: string;
  /** What is safe. */
  children: ReactNode;
  /** Two ways on. */
  actions?: ReactNode;
}

/** Something failed here; the rest of the page still works. */
export function ErrorState({ title, children, actions }: ErrorStateProps) {
  return (
    <div role="alert" className="flex items-start gap-3 rounded-md border border-bad p-3">
      <SeverityIcon severity="block" size={18} />
      <div className="min-w-0 flex-1">
        <b className="text-sm">{title}</b>
        <p className="text-sm text-ink-2">{children}</p>
        {actions !== undefined && <div className="mt-2 flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
    </div>
  );
}
