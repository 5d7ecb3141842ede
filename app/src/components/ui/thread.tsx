import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

/** One station on the way from evidence to lesson. */
export interface ThreadItem {
  id: string;
  title: ReactNode;
  note?: ReactNode;
  to?: string;
  /** `here` is the page one is on; `next` is not yet played. */
  place?: 'past' | 'here' | 'next';
}

/** Where this came from and what it led to. */
export function Thread({
  items,
  label = 'Where this came from, what it led to',
}: {
  items: readonly ThreadItem[];
  label?: string;
}) {
  return (
    <ol className="thread" aria-label={label}>
      {items.map((item) => (
        <li key={item.id} data-place={item.place ?? 'past'} aria-current={item.place === 'here' ? 'true' : undefined}>
          {item.to === undefined ? (
            <span className={item.place === 'here' ? 'font-semibold' : undefined}>{item.title}</span>
          ) : (
            <Link to={item.to} className="no-underline hover:underline">
              {item.title}
            </Link>
          )}
          {item.note !== undefined && <span className="block text-xs text-ink-3">{item.note}</span>}
        </li>
      ))}
    </ol>
  );
}
