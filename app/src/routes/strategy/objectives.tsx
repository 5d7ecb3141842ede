import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import type { ColumnDef } from '@tanstack/react-table';
import { may } from '@upbeat/core/roles';
import { listTargets } from '@upbeat/db/objectives/list-targets';
import Plus from 'lucide-react/icons/plus';
import { useFormat } from '~/components/format-context';
import { Card } from '~/components/ui/card';
import { Chip } from '~/components/ui/chip';
import { DataTable } from '~/components/ui/data-table';
import { EmptyState } from '~/components/ui/empty-state';
import { LinkButton } from '~/components/ui/link-button';
import { PageHeader } from '~/components/ui/page-header';
import { METRIC_WORDS } from '~/features/campaigns/words';
import { belowStrategy } from '~/features/objectives/crumbs';
import { targetOf } from '~/features/objectives/pace';
import { writeFigure } from '~/features/metrics/write-figure';
import { refuseOrSignIn } from '~/request/refuse-or-sign-in.server';
import { requireMember } from '~/request/require-member.server';

export const meta = () => [{ title: 'Objectives · Upbeat' }];
export const handle = belowStrategy();

export async function loader(args: LoaderFunctionArgs) {
  const { db, workspace, member } = await requireMember(args, 'workspace.read');
  const objectives = await listTargets(db, workspace.id).catch((error: unknown) => refuseOrSignIn(args, error));

  return {
    base: `/w/${workspace.slug}`,
    currency: workspace.currency,
    objectives,
    maySet: may(member.role, 'budget.write'),
  };
}

type Row = Awaited<ReturnType<typeof loader>>['objectives'][number];

export default function Objectives() {
  const { base, currency, objectives, maySet } = useLoaderData<typeof loader>();
  const format = useFormat();
  const columns: ColumnDef<Row>[] = [
    {
      id: 'name',
      header: 'Objective',
      accessorFn: (row) => row.name,
      cell: ({ row: { original } }) => (
        <span className="inline-flex items-center gap-2">
          <Link to={`${base}/objectives/${original.id}`}>{original.name}</Link>
          {original.archived && <Chip tone="warn">Archived</Chip>}
        </span>
      ),
    },
    { id: 'metric', header: 'Measured by', accessorFn: (row) => METRIC_WORDS[row.metric] },
    {
      id: 'target',
      header: 'Target',
      meta: { numeric: true },
      cell: ({ row: { original } }) => writeFigure(original.metric, targetOf(original), format, currency),
    },
    {
      id: 'days',
      header: 'Days',
      accessorFn: (row) => row.endsOn,
      cell: ({ row: { original } }) => format.dayRange(original.startsOn, original.endsOn),
    },
    {
      id: 'campaigns',
      header: 'Campaigns that count',
      accessorFn: (row) => row.campaigns.map((campaign) => campaign.name).join(', ') || 'none',
      meta: { className: 'whitespace-normal' },
    },
  ];

  return (
    <>
      <PageHeader
        title="Objectives"
        under="Every target that people set, archived ones too; the one that ends last first."
        actions={
          maySet && (
            <LinkButton to={`${base}/objectives/new`} variant="primary" icon={<Plus size={14} aria-hidden />}>
              New objective
            </LinkButton>
          )
        }
      />
      <Card className="overflow-hidden">
        <DataTable
          caption="Objectives"
          columns={columns}
          rows={objectives}
          rowId={(row) => row.id}
          sorting="client"
          empty={
            <EmptyState title="No objective yet.">
              A target with its days and its reason; campaigns count towards it.
            </EmptyState>
          }
          tooMany={objectives.length === 100 ? 'The 100 that end last are listed.' : undefined}
        />
      </Card>
    </>
  );
}
