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

/** Stations that are shown on either side of `here`; what lies further off is folded, so that a long history does not outgrow its page. */
const NEAR = 9;
/** Fewer than this many are not worth a fold. */
const LEAST_FOLDED = 3;

function Stations({ items, label }: { items: readonly ThreadItem[]; label: string }) {
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

function Folded({ items, label }: { items: readonly ThreadItem[]; label: string }) {
  if (items.length === 0) return null;

  return (
    <details className="my-2">
      <summary className="cursor-pointer text-xs text-ink-3">{label}</summary>
      <div className="mt-2">
        <Stations items={items} label={label} />
      </div>
    </details>
  );
}

/** Where this came from and what it led to. */
export function Thread({
  items,
  label = 'Where this came from, what it led to',
}: {
  items: readonly ThreadItem[];
  label?: string;
}) {
  const here = items.findIndex((item) => item.place === 'here');
  const from = here - NEAR >= LEAST_FOLDED ? here - NEAR : 0;
  const to = here >= 0 && items.length - (here + NEAR + 1) >= LEAST_FOLDED ? here + NEAR + 1 : items.length;

  return (
    <>
      <Folded items={items.slice(0, from)} label={`${from} earlier`} />
      <Stations items={items.slice(from, to)} label={label} />
      <Folded items={items.slice(to)} label={`${items.length - to} further on`} />
    </>
  );
}
