import {
  getCoreRowModel,
  getSortedRowModel,
  useReactTable,
  type ColumnDef,
  type Header,
  type Row,
  type RowData,
} from '@tanstack/react-table';
import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import type { ReactNode } from 'react';
import { cx } from '../cx';
import { SortLink, type LinkSorting } from './data-table-sort';

declare module '@tanstack/react-table' {
  // The names of the parameters must be those of the library.
  interface ColumnMeta<TData extends RowData, TValue> {
    /** Figures: at the right, never broken. */
    numeric?: boolean;
    /** Left out on a phone: another column says it there. */
    deskOnly?: boolean;
    /** Shown on a phone only: what a wider table says further on. */
    phoneOnly?: boolean;
    className?: string;
  }
}

export type DataColumn<Row> = ColumnDef<Row>;

/**
 * Calls a column's template. The library would mount it as a component; a template written in its table's render is a new
 * component each time, so its cells would be taken down and built up with every render, and a fetcher in one would cause the next.
 */
function drawn<Context>(template: ReactNode | ((context: Context) => ReactNode), context: Context): ReactNode {
  return typeof template === 'function' ? template(context) : template;
}

export interface DataTableProps<Item> {
  /** Read aloud before the table. */
  caption: string;
  columns: readonly DataColumn<Item>[];
  rows: readonly Item[];
  rowId: (row: Item) => string;
  /** `client` sorts the rows at hand; an object sorts by links, so that the server does it. */
  sorting?: 'client' | LinkSorting;
  /** Rows that head a group. */
  isGroup?: (row: Item) => boolean;
  /** Rows that stand under a group. */
  isIndented?: (row: Item) => boolean;
  selectedId?: string;
  /** Shown in place of the rows when there are none. */
  empty: ReactNode;
  /** The row of sums below all others: one cell a column. */
  foot?: ReactNode;
  /** Said under the table when more rows match than are shown. */
  tooMany?: ReactNode;
}

/** Rows of figures: first column sticks on phones, numbers stand at the right. */
export function DataTable<Item>({
  caption,
  columns,
  rows,
  rowId,
  sorting,
  empty,
  foot,
  tooMany,
  ...marks
}: DataTableProps<Item>) {
  const table = useReactTable<Item>({
    data: rows as Item[],
    columns: columns as ColumnDef<Item>[],
    getRowId: rowId,
    getCoreRowModel: getCoreRowModel(),
    getSortedRowModel: getSortedRowModel(),
    enableSorting: sorting === 'client',
    enableSortingRemoval: false,
  });
  if (rows.length === 0) return <>{empty}</>;

  return (
    <>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={caption}>
        <table className="table">
          <caption className="sr-only">{caption}</caption>
          <thead>
            {table.getHeaderGroups().map((group) => (
              <tr key={group.id}>
                {group.headers.map((header) => (
                  <HeaderCell key={header.id} header={header} sorting={sorting} />
                ))}
              </tr>
            ))}
          </thead>
          <tbody>
            {table.getRowModel().rows.map((row) => (
              <BodyRow key={row.id} row={row} {...marks} />
            ))}
          </tbody>
          {foot !== undefined && <tfoot>{foot}</tfoot>}
        </table>
      </div>
      {tooMany !== undefined && <p className="card-note">{tooMany}</p>}
    </>
  );
}

function BodyRow<Item>({
  row,
  isGroup,
  isIndented,
  selectedId,
}: { row: Row<Item> } & Pick<DataTableProps<Item>, 'isGroup' | 'isIndented' | 'selectedId'>) {
  return (
    <tr
      data-group={isGroup?.(row.original) ? '' : undefined}
      data-indent={isIndented?.(row.original) ? '' : undefined}
      data-selected={row.id === selectedId ? '' : undefined}
      aria-current={row.id === selectedId ? 'true' : undefined}
    >
      {row.getVisibleCells().map((cell, index) => {
        const Tag = index === 0 ? 'th' : 'td';
        const meta = cell.column.columnDef.meta;
        return (
          <Tag
            key={cell.id}
            scope={index === 0 ? 'row' : undefined}
            data-numeric={meta?.numeric ? '' : undefined}
            className={cx(meta?.className, shownWhere(meta))}
          >
            {drawn(cell.column.columnDef.cell, cell.getContext())}
          </Tag>
        );
      })}
    </tr>
  );
}

/** The class of a column that one width only shows. */
function shownWhere(meta: { deskOnly?: boolean; phoneOnly?: boolean } | undefined): string | undefined {
  if (meta?.deskOnly) return 'phone:hidden';
  return meta?.phoneOnly ? 'hidden phone:table-cell' : undefined;
}

function HeaderCell<Item>({
  header,
  sorting,
}: {
  header: Header<Item, unknown>;
  sorting: DataTableProps<Item>['sorting'];
}) {
  const { column } = header;
  const words = drawn(column.columnDef.header, header.getContext());
  const byLink = typeof sorting === 'object' && sorting.columns.includes(column.id);
  const direction = byLink
    ? sorting.column === column.id && (sorting.descending ? 'desc' : 'asc')
    : sorting === 'client' && column.getIsSorted();

  return (
    <th
      scope="col"
      className={shownWhere(column.columnDef.meta)}
      data-numeric={column.columnDef.meta?.numeric ? '' : undefined}
      aria-sort={direction === 'asc' ? 'ascending' : direction === 'desc' ? 'descending' : undefined}
    >
      {byLink ? (
        <SortLink sorting={sorting} column={column.id}>
          {words}
          <SortArrow direction={direction} />
        </SortLink>
      ) : sorting === 'client' && column.getCanSort() ? (
        <button type="button" className="table-sort" onClick={column.getToggleSortingHandler()}>
          {words}
          <SortArrow direction={direction} />
        </button>
      ) : (
        words
      )}
    </th>
  );
}

function SortArrow({ direction }: { direction: 'asc' | 'desc' | false }) {
  if (direction === 'asc') return <ArrowUp size={12} aria-hidden />;
  return direction === 'desc' ? <ArrowDown size={12} aria-hidden /> : null;
}
