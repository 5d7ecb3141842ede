import type { ColumnDef } from '@tanstack/react-table';
import { Link } from '@remix-run/react';
import type { ImportLine } from '@upbeat/db/imports/row';
import { useFormat } from '~/components/format-context';
import { DataTable } from '~/components/ui/data-table';
import { accountWords } from '../choices';
import { ImportStatusMark } from './import-status';
import { canBePutAway, PutAwayButton } from './put-away-button';

export type ImportRow = ImportLine & { by: string | null };

export interface ImportsTableProps {
  rows: readonly ImportRow[];
  base: string;
  /** The files that were put away. */
  away: boolean;
  canImport: boolean;
}

/** Imports as a table, newest first. On a phone: file, rows and status. */
export function ImportsTable({ rows, base, away, canImport }: ImportsTableProps) {
  const { dateTime, number } = useFormat();
  const columns: ColumnDef<ImportRow>[] = [
    {
      id: 'file',
      header: 'File',
      cell: ({ row }) => (
        <Link to={`${base}/imports/${row.original.id}`} className="break-words">
          {row.original.fileName}
        </Link>
      ),
    },
    {
      id: 'platform',
      header: 'Platform',
      meta: { deskOnly: true },
      cell: ({ row: { original } }) => (
        <span className="text-ink-2">
          {original.account ? accountWords(original.account) : (original.platformTitle ?? '–')}
        </span>
      ),
    },
    {
      id: 'rows',
      header: 'Rows',
      meta: { numeric: true },
      cell: ({ row }) => (row.original.rows === null ? '–' : number(row.original.rows + (row.original.rangeRows ?? 0))),
    },
    {
      id: 'refused',
      header: 'Refused',
      meta: { numeric: true, deskOnly: true },
      cell: ({ row: { original } }) =>
        original.rejectedRows ? <span className="text-bad">{number(original.rejectedRows)}</span> : '–',
    },
    {
      id: 'status',
      header: 'Status',
      meta: { className: 'phone:[&_.level-words]:whitespace-normal' },
      cell: ({ row }) => <ImportStatusMark status={row.original.status} />,
    },
    {
      id: 'when',
      header: 'When',
      meta: { className: 'whitespace-nowrap', deskOnly: true },
      cell: ({ row }) => dateTime(row.original.createdAt),
    },
    { id: 'who', header: 'Who', meta: { deskOnly: true }, cell: ({ row }) => row.original.by ?? 'a former member' },
  ];
  if (canImport && rows.some((row) => canBePutAway(row.status)))
    columns.push({
      id: 'act',
      header: () => <span className="sr-only">Put away</span>,
      cell: ({ row: { original } }) =>
        canBePutAway(original.status) ? (
          <PutAwayButton base={base} imported={original} away={away} from={away ? 'away' : 'imports'} />
        ) : null,
    });

  return (
    <div className="[--table-min:0px]">
      <DataTable caption="Imports" columns={columns} rows={rows} rowId={(row) => row.id} empty={null} />
    </div>
  );
}
