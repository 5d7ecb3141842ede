import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData } from '@remix-run/react';
import type { Level } from '@upbeat/core/levels';
import { LEVEL_NAMES, LEVELS } from '@upbeat/core/levels';
import { may } from '@upbeat/core/roles';
import Plus from 'lucide-react/icons/plus';
import { useFormat } from '~/components/format-context';
import { EmptyState } from '~/components/ui/empty-state';
import { LevelWords } from '~/components/ui/level-words';
import { LinkButton } from '~/components/ui/link-button';
import { PageHeader } from '~/components/ui/page-header';
import { SectionHeading } from '~/components/ui/section';
import { waitTitle } from '~/features/today/count-words';
import { todayScreen } from '~/features/today/today-screen.server';
import { FirstBars } from '~/features/today/ui/first-bars';
import { Keys } from '~/features/today/ui/keys';
import { Playing } from '~/features/today/ui/playing';
import { Since } from '~/features/today/ui/since';
import { WaitRow } from '~/features/today/ui/wait-row';
import { useLive } from '~/features/today/use-live';
import { WAIT_LEVELS } from '~/features/today/wait-words';
import { refuseOrSignIn } from '~/request/refuse-or-sign-in.server';
import { requireMember } from '~/request/require-member.server';

export const meta = () => [{ title: 'Today · Upbeat' }];
export const handle = { breadcrumb: { label: 'Today' } };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireMember(args, 'workspace.read');
  const all = new URL(args.request.url).searchParams.get('show') === 'all';
  const screen = await todayScreen(scope, { all }).catch((error: unknown) => refuseOrSignIn(args, error));

  return { ...screen, mayBrief: may(scope.member.role, 'campaigns.write') };
}

export default function Today() {
  const { base, at, since, total, kinds, waits, jobs, openJobs, bars, changes, moreChanges, mayBrief } =
    useLoaderData<typeof loader>();
  const { weekday } = useFormat();
  useLive(base, jobs.length > 0);
  const fresh = bars.length > 0;
  const counts = LEVELS.toReversed().map((level) => ({
    level,
    n: Object.entries(WAIT_LEVELS).reduce((sum, [kind, of]) => sum + (of === level ? (kinds[kind] ?? 0) : 0), 0),
  }));

  return (
    <>
      <PageHeader
        over={weekday(at)}
        title={waitTitle(total, fresh)}
        actions={
          mayBrief &&
          !bars.some(({ key, act }) => key === 'brief' && act) && (
            <LinkButton
              to={`${base}/campaigns/new`}
              variant={total === 0 && !fresh ? 'primary' : 'default'}
              icon={<Plus size={14} aria-hidden />}
            >
              New brief
            </LinkButton>
          )
        }
      />
      <div className="grid grid-cols-[minmax(0,1fr)_372px] items-start gap-10 narrow:grid-cols-1 phone:gap-6">
        <div className="grid min-w-0 gap-8">
          {waits.length > 0 && (
            <section aria-labelledby="waits">
              <SectionHeading id="waits" title="Waits for you" hint="oldest first" aside={<Levels counts={counts} />} />
              {waits.map((wait, index) => (
                <WaitRow key={`${wait.kind} ${wait.id}`} wait={wait} base={base} at={at} primary={index === 0} />
              ))}
              {total > waits.length && (
                <p className="pt-3 text-sm text-ink-2">
                  {total - waits.length} more {total - waits.length === 1 ? 'waits' : 'wait'}.{' '}
                  <Link to="?show=all">Show all</Link>
                </p>
              )}
            </section>
          )}
          {fresh && <FirstBars bars={bars} base={base} primary={total === 0} />}
          {total === 0 && !fresh && (
            <EmptyState title="An honest nothing.">
              What is submitted, drafted or imported and needs your judgment appears here.
            </EmptyState>
          )}
        </div>
        <div className="grid min-w-0 gap-8">
          <Playing base={base} jobs={jobs} total={openJobs} />
          {fresh && <Keys />}
          <Since base={base} since={since} at={at} lines={changes} more={moreChanges} />
        </div>
      </div>
    </>
  );
}

/** How many wait at each level. */
function Levels({ counts }: { counts: readonly { level: Level; n: number }[] }) {
  return (
    <span className="flex gap-3">
      {counts
        .filter(({ n }) => n > 0)
        .map(({ level, n }) => (
          <LevelWords key={level} level={level}>
            {n} <span className="sr-only">{LEVEL_NAMES[level]}</span>
          </LevelWords>
        ))}
    </span>
  );
}
