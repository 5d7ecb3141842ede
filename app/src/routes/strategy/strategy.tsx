import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Form, useLoaderData, useSubmit } from '@remix-run/react';
import Plus from 'lucide-react/icons/plus';
import { DemoNote } from '~/components/demo-note';
import type { RouteHandle } from '~/components/shell/use-crumbs';
import { useFormat } from '~/components/format-context';
import { Button } from '~/components/ui/button';
import { FilterChip } from '~/components/ui/filter-chip';
import { LinkButton } from '~/components/ui/link-button';
import { PageHeader } from '~/components/ui/page-header';
import { ScoreCard } from '~/features/score/ui/score-card';
import { strategyScreen, type StrategyScreen } from '~/features/strategy/strategy-screen.server';
import { ObjectivesSection } from '~/features/strategy/ui/objectives-section';
import { PortfolioCard } from '~/features/strategy/ui/portfolio-card';
import { PositioningCard } from '~/features/strategy/ui/positioning-card';
import { QuestionsCard } from '~/features/strategy/ui/questions-card';
import { SpeedCard } from '~/features/strategy/ui/speed-card';
import { refuseOrSignIn } from '~/request/refuse-or-sign-in.server';
import { requireMember } from '~/request/require-member.server';

export const meta: MetaFunction = () => [{ title: 'Strategy · Upbeat' }];
export const handle: RouteHandle<{ base: string; screen: StrategyScreen }> = {
  breadcrumb: ({ base, screen }) => [{ label: 'Strategy', to: `${base}/strategy` }, { label: screen.period.label }],
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireMember(args, 'workspace.read');
  const search = new URL(args.request.url).searchParams;
  const screen = await strategyScreen(scope, search).catch((error: unknown) => refuseOrSignIn(args, error));

  return { base: `/w/${scope.workspace.slug}`, screen };
}

export default function StrategyPage() {
  const { base, screen } = useLoaderData<typeof loader>();

  return (
    <>
      <PageHeader
        title={screen.title}
        under={<Under screen={screen} />}
        actions={
          <>
            <PeriodPicker screen={screen} />
            {screen.maySet && (
              <LinkButton to={`${base}/objectives/new`} icon={<Plus size={14} aria-hidden />}>
                New objective
              </LinkButton>
            )}
          </>
        }
      />
      <div className="grid gap-6">
        <ObjectivesSection screen={screen} base={base} />
        <ScoreCard score={screen.score} base={base} period={screen.period.label} />
        <div className="desk-pair">
          <PortfolioCard screen={screen} base={base} />
          <QuestionsCard screen={screen} base={base} />
        </div>
        <div className="desk-pair">
          <SpeedCard screen={screen} />
          <PositioningCard screen={screen} base={base} />
        </div>
      </div>
    </>
  );
}

/** The window, the rows behind the figures, and who set the targets. */
function Under({ screen }: { screen: StrategyScreen }) {
  const { dayRange, number, day } = useFormat();
  const { period, portfolio, objectives, demo } = screen;
  const owners = [...new Set(objectives.map((objective) => objective.owner))];

  return (
    <>
      <span>{dayRange(period.from, period.to)}</span>
      <span className="text-ink-3">
        {portfolio.known === null
          ? 'no rows in this period'
          : `${number(portfolio.resultRows)} ${portfolio.resultRows === 1 ? 'row' : 'rows'}, ${portfolio.currency}, known to ${day(portfolio.known.to, { year: false })}`}
      </span>
      {owners.length > 0 && <span className="text-ink-3">targets set by {owners.join(', ')}</span>}
      <DemoNote shown={demo} />
    </>
  );
}

/** The period, in the address; the view of the Score stays, a week of another period goes. */
function PeriodPicker({ screen }: { screen: StrategyScreen }) {
  const submit = useSubmit();

  return (
    <Form
      method="get"
      className="flex items-center gap-2"
      key={screen.period.key}
      onChange={(event) => submit(event.currentTarget, { preventScrollReset: true })}
    >
      {screen.score.table && <input type="hidden" name="view" value="table" />}
      <FilterChip label="Period" name="period" defaultValue={screen.period.key} choices={screen.periods} />
      <noscript>
        <Button type="submit" size="small">
          Show
        </Button>
      </noscript>
    </Form>
  );
}
