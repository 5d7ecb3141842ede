import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

/** Sorting done by the server: each sortable heading is a link. */
export interface LinkSorting {
  /** Ids of the columns that can be sorted. */
  columns: readonly string[];
  /** The column sorted by now. */
  column?: string;
  descending?: boolean;
  /** The address of the same list in another order. */
  hrefFor: (column: string, descending: boolean) => string;
}

/** A heading that sorts: the first click shows the largest first, the next turns it round. */
export function SortLink({ sorting, column, children }: { sorting: LinkSorting; column: string; children: ReactNode }) {
  const descending = sorting.column === column ? !sorting.descending : true;

  return (
    <Link to={sorting.hrefFor(column, descending)} className="table-sort" preventScrollReset>
      {children}
    </Link>
  );
}
