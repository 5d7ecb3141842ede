import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useFormat } from '~/components/format-context';
import type { RouteHandle } from '~/components/shell/use-crumbs';
import { Card, CardHeader, CardNote } from '~/components/ui/card';
import { EmptyState } from '~/components/ui/empty-state';
import { LinkButton } from '~/components/ui/link-button';
import { PageHeader } from '~/components/ui/page-header';
import { Pagination } from '~/components/ui/pagination';
import { logScreen } from '~/features/decisions/log-screen.server';
import { LogFilters } from '~/features/decisions/ui/log-filters';
import { LogTable } from '~/features/decisions/ui/log-table';
import { requireMember } from '~/request/require-member.server';

export const meta: MetaFunction = () => [{ title: 'Decisions · Upbeat' }];
export const handle: RouteHandle = {
  breadcrumb: (_data, { workspace }) => [{ label: 'Strategy', to: `/w/${workspace}/strategy` }, { label: 'Decisions' }],
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireMember(args, 'workspace.read');

  return logScreen(scope, new URL(args.request.url).searchParams);
}

export default function DecisionLogRoute() {
  const screen = useLoaderData<typeof loader>();
  const { number } = useFormat();
  const { waiting, decided, base, filtered, mayAsk } = screen;
  const nothing = waiting.length === 0 && decided.length === 0 && !filtered && screen.first;

  return (
    <>
      <PageHeader
        title="Decisions"
        under={<span>What was decided, by whom, what was forecast, and what came of it.</span>}
        actions={
          <>
            <LinkButton to={`${base}/decisions/calibration`} variant="ghost">
              Whose forecasts hold
            </LinkButton>
            {mayAsk && (
              <LinkButton to={`${base}/decisions/new`} variant="primary">
                New question
              </LinkButton>
            )}
          </>
        }
      />
      {nothing ? (
        <Card>
          <EmptyState
            title="Nothing was decided yet"
            action={<LinkButton to={`${base}/performance`}>What the engine suggests</LinkButton>}
          >
            A decision on a suggestion lands here with its forecasts and reason; so does a question that people put to
            themselves.
          </EmptyState>
        </Card>
      ) : (
        <>
          <LogFilters filter={screen.filter} members={screen.members} />
          <div className="grid grid-cols-1 gap-5">
            {waiting.length > 0 && (
              <Card>
                <CardHeader
                  title="Waits for people"
                  aside={<span className="text-xs text-ink-3">soonest due first</span>}
                />
                <LogTable rows={waiting} base={base} caption="Decisions that wait" waiting empty={null} />
              </Card>
            )}
            <Card>
              <CardHeader title="Decision log" aside={<span className="text-xs text-ink-3">newest first</span>} />
              <LogTable
                rows={decided}
                base={base}
                caption="Decisions taken"
                empty={
                  <p className="px-[18px] pb-4 text-sm text-ink-2">
                    {filtered ? 'No decision fits these filters.' : 'Nothing was decided yet.'}
                  </p>
                }
              />
              <CardNote>
                Held = inside the forecaster’s 80% range. The forecast is that of whoever decided, else the engine’s.
              </CardNote>
              {(screen.nextAddress ?? screen.firstAddress) !== undefined && (
                <Pagination previous={screen.firstAddress} next={screen.nextAddress}>
                  {number(decided.length)} {decided.length === 1 ? 'decision' : 'decisions'} on this page
                </Pagination>
              )}
            </Card>
          </div>
        </>
      )}
    </>
  );
}
