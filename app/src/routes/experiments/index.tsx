import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, Link, useLoaderData, useSearchParams, useSubmit } from '@remix-run/react';
import Plus from 'lucide-react/icons/plus';
import type { RouteHandle } from '~/components/shell/use-crumbs';
import { Card, CardNote } from '~/components/ui/card';
import { EmptyState } from '~/components/ui/empty-state';
import { FilterChip } from '~/components/ui/filter-chip';
import { LinkButton } from '~/components/ui/link-button';
import { PageHeader } from '~/components/ui/page-header';
import { Pagination } from '~/components/ui/pagination';
import { experimentsScreen } from '~/features/experiments/experiments-screen.server';
import { ExperimentsTable } from '~/features/experiments/ui/experiments-table';
import { EXPERIMENT_STATES } from '~/features/experiments/words';
import { withParams } from '~/features/references/with-params';
import { refuseOrSignIn } from '~/request/refuse-or-sign-in.server';
import { requireMember } from '~/request/require-member.server';

export const meta: MetaFunction = () => [{ title: 'Experiments · Upbeat' }];
export const handle: RouteHandle = {
  breadcrumb: (_, { workspace }) => [
    { label: 'Performance', to: `/w/${workspace}/performance` },
    { label: 'Experiments' },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireMember(args, 'workspace.read');

  return experimentsScreen(scope, new URL(args.request.url)).catch((error: unknown) => refuseOrSignIn(args, error));
}

const STATES = [
  { value: '', label: 'Any' },
  ...Object.entries(EXPERIMENT_STATES).map(([value, { words }]) => ({ value, label: words })),
];

export default function Experiments() {
  const { base, status, experiments, next, first, mayRun } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const submit = useSubmit();
  const none = experiments.length === 0 && status === null && first;
  const add = (
    <LinkButton to={`${base}/experiments/new`} variant="primary" icon={<Plus size={14} aria-hidden />}>
      New experiment
    </LinkButton>
  );

  return (
    <>
      <PageHeader
        title="Experiments"
        under={
          <span>Placements of one channel, held against each other. Nobody is told who leads before the minimum.</span>
        }
        actions={mayRun && !none ? add : undefined}
      />
      {!none && (
        <Form
          method="get"
          className="mb-4 flex flex-wrap items-center gap-2"
          role="search"
          aria-label="Filter the experiments"
          onChange={(event) => submit(event.currentTarget)}
        >
          <FilterChip key={status} label="State" name="state" choices={STATES} defaultValue={status ?? ''} />
        </Form>
      )}
      <Card className="overflow-hidden">
        {none ? (
          <EmptyState title="No experiment yet" action={mayRun ? add : undefined}>
            Place two variants of one channel, let the platform split the audience between them, and set down how long
            it runs before anyone looks. Nothing else says as surely which words work.
          </EmptyState>
        ) : experiments.length === 0 ? (
          <EmptyState title="No experiment is in that state." action={<Link to="?">Show all</Link>} />
        ) : (
          <>
            <ExperimentsTable rows={experiments} base={base} />
            <CardNote>
              An arm’s count is of impressions where the click rate decides, of clicks where the conversion rate does.
            </CardNote>
          </>
        )}
        {(next !== null || !first) && (
          <Pagination
            previous={first ? undefined : withParams(params, { after: null })}
            next={next === null ? undefined : withParams(params, { after: next })}
          />
        )}
      </Card>
    </>
  );
}
