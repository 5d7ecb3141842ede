import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { useFormat } from '~/components/format-context';
import { Card, CardNote } from '~/components/ui/card';
import { Chip } from '~/components/ui/chip';
import { DataTable } from '~/components/ui/data-table';
import type { DataColumn } from '~/components/ui/data-table';
import { EmptyState } from '~/components/ui/empty-state';
import { FilterChip } from '~/components/ui/filter-chip';
import { FilterForm } from '~/components/ui/filter-form';
import { LinkButton } from '~/components/ui/link-button';
import { PageHeader } from '~/components/ui/page-header';
import { Pagination } from '~/components/ui/pagination';
import { withParams } from '~/features/references/with-params';
import { costWords } from '~/features/runs/cost-words';
import { runsScreen } from '~/features/runs/runs-screen.server';
import type { RunsScreen } from '~/features/runs/runs-screen.server';
import { refuseOrSignIn } from '~/request/refuse-or-sign-in.server';
import { requireMember } from '~/request/require-member.server';

export const meta: MetaFunction = () => [{ title: 'Runs · Upbeat' }];
export const handle = {
  breadcrumb: (_data: unknown, { workspace }: { workspace?: string }) => [
    { label: 'Studio', to: `/w/${workspace}/studio` },
    { label: 'Runs' },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireMember(args, 'workspace.read');

  return runsScreen(scope, new URL(args.request.url).searchParams).catch((error: unknown) =>
    refuseOrSignIn(args, error),
  );
}

const STATUS = {
  queued: 'In the queue',
  running: 'Under way',
  done: 'Done',
  failed: 'Failed',
  cancelled: 'Stopped',
} as const;
type Row = RunsScreen['rows'][number];

export default function Runs() {
  const { base, rows, asked, choices, isFiltered, first, next } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const { dateTime, number, money } = useFormat();
  const any = (label: string) => [{ value: '', label }];
  const columns: DataColumn<Row>[] = [
    {
      id: 'step',
      header: 'Run',
      cell: ({ row: { original: run } }) => (
        <>
          <Link to={`${base}/runs/${run.id}`}>{run.step}</Link>
          <span className="block text-xs text-ink-3">{dateTime(run.at)}</span>
        </>
      ),
    },
    { id: 'writer', header: 'Written by', cell: ({ row }) => row.original.writer },
    { id: 'prompt', header: 'Prompt', cell: ({ row }) => row.original.prompt },
    {
      id: 'status',
      header: 'State',
      cell: ({ row: { original: run } }) => (
        <span className="flex items-center gap-2">
          <Chip tone={run.status === 'done' ? 'good' : run.status === 'failed' ? 'bad' : 'neutral'}>
            {STATUS[run.status]}
          </Chip>
          {run.made !== '' && <span className="text-xs text-ink-3">{run.made}</span>}
        </span>
      ),
    },
    {
      id: 'tokens',
      header: 'Tokens',
      meta: { numeric: true },
      cell: ({ row }) => (row.original.tokens === null ? '–' : number(row.original.tokens)),
    },
    {
      id: 'cost',
      header: 'Cost',
      meta: { numeric: true },
      cell: ({ row }) => (row.original.cost === null ? '–' : costWords(row.original.cost, money)),
    },
    {
      id: 'took',
      header: 'Took',
      meta: { numeric: true },
      cell: ({ row }) => (row.original.latencyMs === null ? '–' : `${number(row.original.latencyMs / 1000, 1)} s`),
    },
  ];

  return (
    <>
      <PageHeader title="Runs" under={<span>Every time AI was asked: with what, by which model, at what cost.</span>} />
      <FilterForm filter={asked} label="Narrow the runs">
        <FilterChip label="Step" name="step" defaultValue={asked.step} choices={[...any('all'), ...choices.steps]} />
        <FilterChip
          label="Written by"
          name="model"
          defaultValue={asked.model}
          choices={[...any('anybody'), ...choices.models]}
        />
        <FilterChip
          label="Prompt"
          name="prompt"
          defaultValue={asked.prompt}
          choices={[...any('all'), ...choices.prompts]}
        />
        <FilterChip
          label="State"
          name="status"
          defaultValue={asked.status}
          choices={[...any('all'), ...Object.entries(STATUS).map(([value, label]) => ({ value, label }))]}
        />
      </FilterForm>
      <Card className="overflow-hidden">
        <DataTable
          caption="Runs, the newest first"
          columns={columns}
          rows={rows}
          rowId={({ id }) => id}
          empty={
            isFiltered ? (
              <EmptyState title="No run is like that." action={<Link to="?">Take all filters off</Link>}>
                Fewer filters find more.
              </EmptyState>
            ) : (
              <EmptyState
                title="AI was not asked yet."
                action={<LinkButton to={`${base}/studio`}>To the campaigns</LinkButton>}
              >
                Draft ideas from a brief, or ask for other words in the editor: each is a run with its own page.
              </EmptyState>
            )
          }
        />
        {(next !== null || !first) && (
          <Pagination
            previous={first ? undefined : withParams(params, { before: null })}
            next={next === null ? undefined : withParams(params, { before: next })}
          >
            {first ? '' : 'Previous leads to the newest'}
          </Pagination>
        )}
        <CardNote>
          A dash under cost: nobody entered the model’s price in Settings, Models. Patterns cost nothing.
        </CardNote>
      </Card>
    </>
  );
}
