import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import { LEVEL_NAMES } from '@upbeat/core/levels';
import { useFormat } from '~/components/format-context';
import { EmptyState } from '~/components/ui/empty-state';
import { LevelWords } from '~/components/ui/level-words';
import { PageHeader } from '~/components/ui/page-header';
import { Pagination } from '~/components/ui/pagination';
import { SectionHeading } from '~/components/ui/section';
import { changesScreen } from '~/features/events/changes-screen.server';
import { changesAddress } from '~/features/events/filter';
import { ChangesFilters } from '~/features/events/ui/changes-filters';
import { ToldChange } from '~/features/events/ui/told-change';
import { refuseOrSignIn } from '~/request/refuse-or-sign-in.server';
import { requireMember } from '~/request/require-member.server';

export const meta = () => [{ title: 'All changes · Upbeat' }];
export const handle = {
  breadcrumb: ({ base }: { base: string }) => [{ label: 'Today', to: `${base}/today` }, { label: 'All changes' }],
};

export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireMember(args, 'workspace.read');

  return changesScreen(scope, new URL(args.request.url)).catch((error: unknown) => refuseOrSignIn(args, error));
}

export default function Changes() {
  const { filter, people, lines, next, first } = useLoaderData<typeof loader>();
  const { weekday } = useFormat();
  const days = [...new Set(lines.map(({ day }) => day))].map(
    (day) => [day, lines.filter((line) => line.day === day)] as const,
  );

  return (
    <>
      <PageHeader
        title="All changes"
        under={<span>Who did what, on whose behalf and at which level. It is only ever added to.</span>}
      />
      <ChangesFilters filter={filter} people={people} />
      {lines.length === 0 && (
        <EmptyState title="Nothing of that kind happened." action={<Link to="?">Take all filters off</Link>}>
          Fewer filters find more.
        </EmptyState>
      )}
      <div className="grid gap-7">
        {days.map(([day, ofDay]) => (
          <section key={day} aria-labelledby={`day-${day}`}>
            <SectionHeading id={`day-${day}`} title={weekday(ofDay[0]?.at ?? day)} />
            <ol>
              {ofDay.map((line) => (
                <Line key={line.seq} line={line} />
              ))}
            </ol>
          </section>
        ))}
      </div>
      {lines.length > 0 && (
        <Pagination
          previous={first ? undefined : changesAddress(filter, null)}
          next={next === null ? undefined : changesAddress(filter, next)}
        >
          {first ? 'Newest first' : 'Earlier changes; Previous leads to the newest'}
        </Pagination>
      )}
    </>
  );
}

type ChangeLine = Awaited<ReturnType<typeof changesScreen>>['lines'][number];

function Line({ line: { at, level, told } }: { line: ChangeLine }) {
  const { time, dateTime } = useFormat();

  return (
    <li className="grid grid-cols-[56px_minmax(0,1fr)_auto] items-baseline gap-x-4 border-b border-line py-2.5 text-sm phone:grid-cols-[48px_minmax(0,1fr)_20px] phone:gap-x-2">
      <time dateTime={at} title={dateTime(at)} className="text-ink-3">
        {time(at)}
      </time>
      <span className="min-w-0 break-words">
        <ToldChange told={told} />
      </span>
      {level && (
        <LevelWords level={level}>
          <span className="phone:sr-only">{LEVEL_NAMES[level]}</span>
        </LevelWords>
      )}
    </li>
  );
}
