import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DemoNote } from '~/components/demo-note';
import type { RouteHandle } from '~/components/shell/use-crumbs';
import { Card, CardNote } from '~/components/ui/card';
import { EmptyState } from '~/components/ui/empty-state';
import { LinkButton } from '~/components/ui/link-button';
import { PageHeader } from '~/components/ui/page-header';
import { SectionHeading } from '~/components/ui/section';
import { calibrationScreen } from '~/features/decisions/calibration-screen.server';
import { ForecasterColumn } from '~/features/decisions/ui/forecaster-column';
import { RegretCard } from '~/features/decisions/ui/regret-card';
import { requireMember } from '~/request/require-member.server';

export const meta: MetaFunction = () => [{ title: 'Whose forecasts hold · Upbeat' }];
export const handle: RouteHandle = {
  breadcrumb: (_data, { workspace }) => [
    { label: 'Strategy', to: `/w/${workspace}/strategy` },
    { label: 'Decisions', to: `/w/${workspace}/decisions` },
    { label: 'Whose forecasts hold' },
  ],
};

export async function loader(args: LoaderFunctionArgs) {
  return calibrationScreen(await requireMember(args, 'workspace.read'));
}

export default function CalibrationRoute() {
  const { records, ledgers, base, demo } = useLoaderData<typeof loader>();

  return (
    <>
      <PageHeader
        title="Whose forecasts hold"
        under={
          <>
            <span>
              Your own record, the engine’s, and that of both together. People forecast knowing the measured history,
              before the engine’s forecast was opened.
            </span>
            <DemoNote shown={demo} />
          </>
        }
      />
      <div className="grid grid-cols-1 gap-7">
        <Card aria-label="Calibration">
          <div className="grid grid-cols-3 divide-x divide-line narrow:grid-cols-1 narrow:divide-x-0 narrow:divide-y">
            {records.map((record) => (
              <ForecasterColumn key={record.who} record={record} />
            ))}
          </div>
          <CardNote>
            {records.some(({ reliability }) => reliability.brier !== null) &&
              'Said against happened, in per cent; bars are 95% Wilson intervals, hollow where they miss the dashed line. A bin needs ten outcomes. Brier: lower is better, a coin scores 0.25. '}
            A forecast of a change says how likely a rise was. Nobody sees a colleague’s record.
          </CardNote>
        </Card>
        <section className="grid gap-4" aria-labelledby="regret">
          <SectionHeading id="regret" title="Regret" hint="what was taken and what was dismissed, scored alike" />
          {ledgers.length === 0 ? (
            <Card>
              <EmptyState
                title="No outcome is in yet"
                action={<LinkButton to={`${base}/decisions?outcome=waiting`}>Outcomes that wait</LinkButton>}
              >
                Once the days after a decision have landed, it stands here: gained or lost where it was taken, missed or
                avoided where it was dismissed.
              </EmptyState>
            </Card>
          ) : (
            <div className="grid grid-cols-2 items-start gap-5 narrow:grid-cols-1">
              {ledgers.map((ledger) => (
                <RegretCard key={`${ledger.unit} ${ledger.currency}`} ledger={ledger} />
              ))}
            </div>
          )}
        </section>
      </div>
    </>
  );
}
