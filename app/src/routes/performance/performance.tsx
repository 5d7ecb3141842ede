import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData, useLocation } from '@remix-run/react';
import Download from 'lucide-react/icons/download';
import type { RouteHandle } from '~/components/shell/use-crumbs';
import { useFormat } from '~/components/format-context';
import { Card } from '~/components/ui/card';
import { EmptyState } from '~/components/ui/empty-state';
import { LinkButton } from '~/components/ui/link-button';
import { PageHeader } from '~/components/ui/page-header';
import { performanceScreen, type PerformanceScreen } from '~/features/metrics/performance-screen.server';
import { PerformanceChart } from '~/features/metrics/ui/performance-chart';
import { PerformanceFilters } from '~/features/metrics/ui/performance-filters';
import { PerformanceNotes } from '~/features/metrics/ui/performance-notes';
import { PerformanceTable } from '~/features/metrics/ui/performance-table';
import { PerformanceTiles } from '~/features/metrics/ui/performance-tiles';
import { StandsOn } from '~/features/metrics/ui/stands-on';
import { suggestionsPanel, type SuggestionsPanelData } from '~/features/suggestions/panel.server';
import { SuggestionsPanel } from '~/features/suggestions/ui/suggestions-panel';
import { requireMember } from '~/request/require-member.server';

export const meta: MetaFunction = () => [{ title: 'Performance · Upbeat' }];
export const handle: RouteHandle = { breadcrumb: { label: 'Performance' } };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireMember(args, 'workspace.read');
  const screen = await performanceScreen(scope, new URL(args.request.url).searchParams);
  const panel = screen.empty ? null : await suggestionsPanel(scope, screen.asked.filters.campaignId);

  return { base: `/w/${scope.workspace.slug}`, screen, panel };
}

export default function PerformancePage() {
  const { base, screen, panel } = useLoaderData<typeof loader>();
  if (screen.empty) return <NoResults base={base} canImport={screen.canImport} />;

  return <Dashboard base={base} screen={screen} panel={panel} />;
}

interface DashboardProps {
  base: string;
  screen: PerformanceScreen;
  panel: SuggestionsPanelData | null;
}

function Dashboard({ base, screen, panel }: DashboardProps) {
  const { search } = useLocation();
  const { day, dayRange, number } = useFormat();
  const { from, to, currency } = screen.asked.filters;

  return (
    <>
      <PageHeader
        title="Performance"
        under={
          <>
            <span>{dayRange(from, to)}</span>
            <span className="text-ink-3">
              {number(screen.rows)} {screen.rows === 1 ? 'row' : 'rows'}, {currency}, complete to{' '}
              {day(screen.completeTo, { year: false })}
            </span>
            {screen.simulated.length > 0 && (
              <span className="text-ink-3" title={`Simulated: ${screen.simulated.join(', ')}`}>
                Includes simulated data of the demo<span className="sr-only">: {screen.simulated.join(', ')}</span>
              </span>
            )}
          </>
        }
        actions={
          <>
            <a href={`${base}/performance/export${search}`} download className="button" data-variant="ghost">
              <Download size={14} aria-hidden />
              CSV
            </a>
            {screen.canImport && <LinkButton to={`${base}/imports/new`}>Import data</LinkButton>}
            <LinkButton to={`${base}/experiments`} variant="ghost">
              Experiments
            </LinkButton>
            <LinkButton to={`${base}/imports`} variant="ghost">
              Imports
            </LinkButton>
          </>
        }
      />
      <PerformanceFilters screen={screen} />
      <PerformanceNotes screen={screen} />
      <PerformanceTiles screen={screen} />
      <div className="mt-5 grid grid-cols-[minmax(0,1fr)_324px] items-start gap-5 narrow:grid-cols-1">
        <div className="grid grid-cols-1 gap-5">
          <PerformanceChart screen={screen} />
          <PerformanceTable screen={screen} base={base} />
        </div>
        <div className="grid grid-cols-1 gap-5">
          {panel && <SuggestionsPanel panel={panel} base={base} />}
          <StandsOn screen={screen} base={base} />
        </div>
      </div>
    </>
  );
}

function NoResults({ base, canImport }: { base: string; canImport: boolean }) {
  return (
    <>
      <PageHeader title="Performance" />
      <Card>
        <EmptyState
          title="No results yet"
          action={
            canImport ? (
              <LinkButton to={`${base}/imports/new`} variant="primary">
                Import results
              </LinkButton>
            ) : undefined
          }
        >
          {canImport
            ? 'Bring an export of Google Ads or Meta as it is; spend, clicks and conversions show here the moment it is in.'
            : 'They show here once an analyst, a strategist or an owner has imported a report.'}
        </EmptyState>
      </Card>
    </>
  );
}
