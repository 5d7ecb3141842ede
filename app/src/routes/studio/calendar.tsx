import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronRight from 'lucide-react/icons/chevron-right';
import { useFormat } from '~/components/format-context';
import type { RouteHandle } from '~/components/shell/use-crumbs';
import { EmptyState } from '~/components/ui/empty-state';
import { FilterChip } from '~/components/ui/filter-chip';
import { FilterForm } from '~/components/ui/filter-form';
import { LinkButton } from '~/components/ui/link-button';
import { PageHeader } from '~/components/ui/page-header';
import { calendarScreen } from '~/features/calendar/calendar-screen.server';
import { happeningsIn, monthAfter, monthSpan, runsThrough } from '~/features/calendar/month';
import { BesideMonth } from '~/features/calendar/ui/beside-month';
import { DayList } from '~/features/calendar/ui/day-list';
import { MonthGrid } from '~/features/calendar/ui/month-grid';
import { calendarAddress } from '~/features/calendar/words';
import { CampaignAndChannel } from '~/features/campaigns/ui/campaign-and-channel';
import { refuseOrSignIn } from '~/request/refuse-or-sign-in.server';
import { requireMember } from '~/request/require-member.server';

export const meta: MetaFunction = () => [{ title: 'Calendar · Upbeat' }];
export const handle: RouteHandle = {
  breadcrumb: (_data, { workspace }) => [{ label: 'Studio', to: `/w/${workspace}/studio` }, { label: 'Calendar' }],
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireMember(args, 'workspace.read');

  return calendarScreen(scope, new URL(args.request.url).searchParams).catch((error: unknown) =>
    refuseOrSignIn(args, error),
  );
}

export default function CalendarRoute() {
  const screen = useLoaderData<typeof loader>();
  const { filter, items, today, base, campaigns } = screen;
  const { dayRange } = useFormat();
  const { from, to } = monthSpan(filter.month);
  const happenings = happeningsIn(items, filter.month);
  const shown = { happenings, base, today };

  return (
    <>
      <PageHeader
        title="Calendar"
        under={<span>What goes live when, {dayRange(from, to)}</span>}
        actions={
          <nav aria-label="Months" className="flex flex-wrap gap-2">
            <LinkButton
              to={calendarAddress(filter, { month: monthAfter(filter.month, -1) })}
              icon={<ChevronLeft size={14} aria-hidden />}
            >
              Earlier
            </LinkButton>
            <LinkButton to={calendarAddress(filter, { month: today.slice(0, 7) })}>This month</LinkButton>
            <LinkButton to={calendarAddress(filter, { month: monthAfter(filter.month, 1) })}>
              Later
              <ChevronRight size={14} aria-hidden />
            </LinkButton>
          </nav>
        }
      />
      <FilterForm filter={filter} label="Filter the calendar">
        <input type="hidden" name="month" value={filter.month} />
        <CampaignAndChannel campaigns={campaigns} filter={filter} />
        <span className="phone:hidden">
          <FilterChip
            label="As"
            name="view"
            choices={[
              { value: 'month', label: 'Month' },
              { value: 'list', label: 'List' },
            ]}
            defaultValue={filter.view}
          />
        </span>
      </FilterForm>
      {happenings.length === 0 && (
        <EmptyState title="Nothing begins or ends this month.">
          Give a content piece a day in its editor, or a placement its days where it is placed.{' '}
          <Link to={`${base}/studio`}>To the Studio</Link>
        </EmptyState>
      )}
      {filter.view === 'list' ? (
        <DayList {...shown} />
      ) : (
        <>
          <div className="phone:hidden">
            <MonthGrid month={filter.month} {...shown} />
          </div>
          <div className="hidden phone:block">
            <DayList {...shown} />
          </div>
        </>
      )}
      <BesideMonth running={runsThrough(items, filter.month)} calendar={screen} base={base} />
    </>
  );
}
