import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Link, useFetcher, useLoaderData } from '@remix-run/react';
import { readNotices } from '@upbeat/db/notifications/read-notices';
import { useFormat } from '~/components/format-context';
import { Button } from '~/components/ui/button';
import { EmptyState } from '~/components/ui/empty-state';
import { Glyph } from '~/components/ui/glyph';
import { PageHeader } from '~/components/ui/page-header';
import { Pagination } from '~/components/ui/pagination';
import { SectionHeading } from '~/components/ui/section';
import { ToldChange } from '~/features/events/ui/told-change';
import { ReadSchema } from '~/features/notifications/forms';
import { noticesScreen } from '~/features/notifications/notices-screen.server';
import type { NoticesScreen } from '~/features/notifications/notices-screen.server';
import { parseForm } from '~/request/form.server';
import { refuseOrSignIn } from '~/request/refuse-or-sign-in.server';
import { requireMember } from '~/request/require-member.server';

export const meta: MetaFunction = () => [{ title: 'Notices · Upbeat' }];
export const handle = { breadcrumb: { label: 'Notices' } };

export async function loader(args: LoaderFunctionArgs) {
  const scope = await requireMember(args, 'workspace.read');

  return noticesScreen(scope, new URL(args.request.url)).catch((error: unknown) => refuseOrSignIn(args, error));
}

export async function action(args: ActionFunctionArgs) {
  const { db, workspace } = await requireMember(args, 'workspace.read');
  const form = await parseForm(args.request, ReadSchema);
  if (!form.ok) return form.response;
  try {
    await readNotices(db, workspace.id, form.value.until);

    return { done: true as const };
  } catch (error) {
    return form.reply(error);
  }
}

export default function Notices() {
  const { unread, first, next, at, notices } = useLoaderData<typeof loader>();
  const { weekday } = useFormat();
  const read = useFetcher();
  const open = notices.some((notice) => !notice.read);
  const days = [...new Set(notices.map(({ day }) => day))];
  const query = unread ? 'show=unread&' : '';

  return (
    <>
      <PageHeader
        title="Notices"
        under={
          <>
            <span>What others, AI or the data did that asks for a look from you.</span>
            {unread ? <Link to="?">Show all</Link> : <Link to="?show=unread">Only unread</Link>}
          </>
        }
        actions={
          open && (
            <read.Form method="post">
              <input type="hidden" name="until" value={at} />
              <Button type="submit" busy={read.state !== 'idle' && 'Marking'}>
                Mark all as read
              </Button>
            </read.Form>
          )
        }
      />
      {notices.length === 0 && (
        <EmptyState title={unread ? 'Everything is read.' : 'No notice yet.'}>
          Suggestions, questions to decide, lessons and outcomes that concern you appear here.
        </EmptyState>
      )}
      <div className="grid gap-7">
        {days.map((day) => {
          const ofDay = notices.filter((notice) => notice.day === day);
          return (
            <section key={day} aria-labelledby={`day-${day}`}>
              <SectionHeading id={`day-${day}`} title={weekday(ofDay[0]?.at ?? day)} />
              <ol>
                {ofDay.map((notice) => (
                  <Line key={notice.id} notice={notice} />
                ))}
              </ol>
            </section>
          );
        })}
      </div>
      {(next !== null || !first) && (
        <Pagination
          previous={first ? undefined : `?${query}`}
          next={next === null ? undefined : `?${query}before=${encodeURIComponent(next)}`}
        />
      )}
    </>
  );
}

function Line({ notice: { at, read, level, told } }: { notice: NoticesScreen['notices'][number] }) {
  const { time, dateTime } = useFormat();

  return (
    <li className="grid grid-cols-[56px_20px_minmax(0,1fr)_auto] items-baseline gap-x-3 border-b border-line py-2.5 text-sm phone:grid-cols-[44px_16px_minmax(0,1fr)]">
      <time dateTime={at} title={dateTime(at)} className="text-ink-3">
        {time(at)}
      </time>
      <span className="level-words" data-level={level ?? undefined}>
        {level && <Glyph level={level} />}
      </span>
      <span className={read ? 'min-w-0 break-words text-ink-2' : 'min-w-0 font-semibold break-words'}>
        <ToldChange told={told} />
      </span>
      <span className="text-xs text-ink-3 phone:sr-only">{read ? '' : 'unread'}</span>
    </li>
  );
}
