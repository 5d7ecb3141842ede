import type { ColumnDef } from '@tanstack/react-table';
import { Link } from '@remix-run/react';
import type { ImportLine } from '@upbeat/db/imports/row';
import { useFormat } from '~/components/format-context';
import { DataTable } from '~/components/ui/data-table';
import { accountWords } from '../choices';
import { ImportStatusMark } from './import-status';

export type ImportRow = ImportLine & { by: string | null };

/** Imports as a table, newest first. */
export function ImportsTable({ rows, base }: { rows: readonly ImportRow[]; base: string }) {
  const { dateTime, number } = useFormat();
  const columns: ColumnDef<ImportRow>[] = [
    {
      id: 'file',
      header: 'File',
      cell: ({ row }) => <Link to={`${base}/imports/${row.original.id}`}>{row.original.fileName}</Link>,
    },
    {
      id: 'platform',
      header: 'Platform',
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
      meta: { numeric: true },
      cell: ({ row: { original } }) =>
        original.rejectedRows ? <span className="text-bad">{number(original.rejectedRows)}</span> : '–',
    },
    { id: 'status', header: 'Status', cell: ({ row }) => <ImportStatusMark status={row.original.status} /> },
    {
      id: 'when',
      header: 'When',
      meta: { className: 'whitespace-nowrap' },
      cell: ({ row }) => dateTime(row.original.createdAt),
    },
    { id: 'who', header: 'Who', cell: ({ row }) => row.original.by ?? 'a former member' },
  ];

  return <DataTable caption="Imports" columns={columns} rows={rows} rowId={(row) => row.id} empty={null} />;
}
