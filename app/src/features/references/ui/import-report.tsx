import { useFormat } from '~/components/format-context';
import { Card, CardHeader } from '~/components/ui/card';
import { DataTable } from '~/components/ui/data-table';
import type { DataColumn } from '~/components/ui/data-table';
import { LinkButton } from '~/components/ui/link-button';
import type { ReferenceImportReport } from '../import-references.server';

type Refused = ReferenceImportReport['refused'][number];

const COLUMNS: DataColumn<Refused>[] = [
  { id: 'line', header: 'Line', cell: ({ row }) => row.original.line },
  { id: 'column', header: 'Column', cell: ({ row }) => row.original.column },
  {
    id: 'value',
    header: 'As in the file',
    cell: ({ row }) => <span className="rounded-sm bg-bad-soft px-1">{row.original.value || 'empty'}</span>,
  },
  { id: 'reason', header: 'Why it was left out', cell: ({ row }) => row.original.reason },
];
const SHOWN = 200;

/** What became of every line that was pasted. */
export function ImportReport({ report, base }: { report: ReferenceImportReport; base: string }) {
  const { number } = useFormat();
  const { added, duplicates, refused } = report;
  const sum = added + duplicates.length + refused.length;

  return (
    <Card className="mb-6 max-w-[860px]" aria-label="What was added">
      <CardHeader
        title={added === 1 ? '1 reference added' : `${number(added)} references added`}
        aside={
          <LinkButton to={`${base}/references?source=own`} size="small">
            See your own
          </LinkButton>
        }
      />
      <p className="px-[18px] pb-3 text-sm text-ink-2" role="status">
        {number(added)} added, {number(duplicates.length)} here already, {number(refused.length)} left out:{' '}
        {number(sum)} lines in all.
        {duplicates.length > 0 &&
          ` Here already: line ${duplicates.slice(0, 20).join(', ')}${duplicates.length > 20 ? ' and more' : ''}.`}
      </p>
      {refused.length > 0 && (
        <DataTable
          caption="Lines left out"
          columns={COLUMNS}
          rows={refused.slice(0, SHOWN)}
          rowId={(row) => String(row.line)}
          empty={null}
          tooMany={refused.length > SHOWN ? `The first ${SHOWN} of ${number(refused.length)} are shown.` : undefined}
        />
      )}
    </Card>
  );
}
