import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { useFormat } from '~/components/format-context';
import { EmptyState } from '~/components/ui/empty-state';
import { LinkButton } from '~/components/ui/link-button';
import { PageHeader } from '~/components/ui/page-header';
import { Pagination } from '~/components/ui/pagination';
import { lessonsScreen } from '~/features/lessons/lessons-screen.server';
import { LessonFilters } from '~/features/lessons/ui/lesson-filters';
import { LessonRow } from '~/features/lessons/ui/lesson-row';
import { RejudgeCard } from '~/features/lessons/ui/rejudge-card';
import { SidesLegend } from '~/features/lessons/ui/sides-bar';
import { withParams } from '~/features/references/with-params';
import { refuseOrSignIn } from '~/request/refuse-or-sign-in.server';
import { requireMember } from '~/request/require-member.server';

export const meta: MetaFunction = () => [{ title: 'Lessons · Upbeat' }];
export const handle = { breadcrumb: { label: 'Lessons' } };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireMember(args, 'workspace.read');

  return lessonsScreen(scope, new URL(args.request.url)).catch((error: unknown) => refuseOrSignIn(args, error));
}

export default function Lessons() {
  const { base, filter, title, none, lessons, reach, next, first, mayJudge } = useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const { signedPercent } = useFormat();
  const reopened = lessons.find(({ status }) => status === 'reopened');

  return (
    <>
      <PageHeader
        title={title}
        under={<span>Each says what would prove it wrong. A contradicting result reopens it by itself.</span>}
      />
      {none ? (
        <EmptyState
          title="A lesson comes of a decision."
          action={<LinkButton to={`${base}/performance`}>See what is suggested</LinkButton>}
        >
          Forecast and decide on a suggestion, or conclude an experiment. When the days after it are in and enough was
          counted, a lesson is drafted here with its facts; people put it into words and accept it. The next brief is
          then given it.
        </EmptyState>
      ) : (
        <>
          <LessonFilters filter={filter} />
          <div
            className={
              reopened ? 'grid grid-cols-[minmax(0,1fr)_344px] items-start gap-7 narrow:grid-cols-1' : undefined
            }
          >
            <section aria-label="Lessons" className="min-w-0">
              <div className="lesson lesson-head" aria-hidden="true">
                <span>Claim and scope</span>
                <span className="flex w-[176px] justify-between">
                  <span>{signedPercent(-reach)}</span>
                  <span>effect, 80%</span>
                  <span>{signedPercent(reach)}</span>
                </span>
                <span>Results that decide</span>
                <span>Strength</span>
              </div>
              {lessons.map((lesson) => (
                <LessonRow key={lesson.id} lesson={lesson} base={base} reach={reach} />
              ))}
              {lessons.length === 0 && (
                <EmptyState title="No lesson is like that." action={<Link to="?">Take all filters off</Link>}>
                  Fewer filters find more.
                </EmptyState>
              )}
              {lessons.length > 0 && <SidesLegend />}
              {(next !== null || !first) && (
                <Pagination
                  previous={first ? undefined : withParams(params, { after: null })}
                  next={next === null ? undefined : withParams(params, { after: next })}
                >
                  {first ? '' : 'Previous leads to the first page'}
                </Pagination>
              )}
            </section>
            {reopened && (
              <div className="narrow:order-first">
                <RejudgeCard lesson={reopened} base={base} mayJudge={mayJudge} />
              </div>
            )}
          </div>
        </>
      )}
    </>
  );
}
