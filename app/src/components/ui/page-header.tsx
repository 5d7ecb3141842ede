import type { ReactNode } from 'react';

export interface PageHeaderProps {
  title: ReactNode;
  /** A small line above: a date, a kind. */
  over?: ReactNode;
  /** What it is and where it stands, under the title. */
  under?: ReactNode;
  actions?: ReactNode;
}

/** The title of a page and its verbs. */
export function PageHeader({ title, over, under, actions }: PageHeaderProps) {
  return (
    <div className="page-header">
      <div className="min-w-0">
        {over !== undefined && <p className="mb-0.5 text-sm text-ink-3">{over}</p>}
        <h1>{title}</h1>
        {under !== undefined && (
          <div className="mt-1 flex flex-wrap items-center gap-x-3.5 gap-y-1 text-ink-2">{under}</div>
        )}
      </div>
      {actions !== undefined && <div className="actions">{actions}</div>}
    </div>
  );
}
