import type { ReactNode } from 'react';

export interface EmptyStateProps {
  /** What it means that nothing is here. */
  title: string;
  /** One sentence more. */
  children?: ReactNode;
  /** The next step. */
  action?: ReactNode;
}

/** A whole rest on four lines: an honest nothing. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div className="rest">
      <svg width="72" height="34" viewBox="0 0 72 34" aria-hidden="true">
        <path d="M0 5.500h72M0 13.500h72M0 21.500h72M0 29.500h72" className="stroke-line-strong" strokeOpacity=".6" />
        <rect x="27" y="13.5" width="18" height="6" className="fill-ink" />
      </svg>
      <p className="speak-lg mt-2">{title}</p>
      {children !== undefined && <p className="max-w-[52ch] text-sm text-ink-2">{children}</p>}
      {action !== undefined && <div className="mt-2">{action}</div>}
    </div>
  );
}
