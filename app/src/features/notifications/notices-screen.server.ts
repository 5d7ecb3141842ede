import { dateInZone, now } from '@upbeat/core/clock';
import { isId } from '@upbeat/core/ids';
import { listNotices } from '@upbeat/db/notifications/list-notices';
import type { NoticePlace } from '@upbeat/db/notifications/list-notices';
import { tellChange } from '~/features/events/tell-change';
import type { Scope } from '~/request/require-member.server';

const A_PAGE = 40;

/** The place that an address carries ("instant~id"); null where none fits. */
function placeOf(text: string | null): NoticePlace | null {
  const [at = '', id] = (text ?? '').split('~');

  return Number.isNaN(Date.parse(at)) || !isId(id) ? null : { at, id };
}

/** A page of the member's notices in the words of the history. */
export async function noticesScreen({ db, workspace, member }: Pick<Scope, 'db' | 'workspace' | 'member'>, url: URL) {
  const unread = url.searchParams.get('show') === 'unread';
  const before = placeOf(url.searchParams.get('before'));
  const { notices, next } = await listNotices(db, workspace.id, { unread, before, limit: A_PAGE });
  const base = `/w/${workspace.slug}`;

  return {
    base,
    unread,
    first: before === null,
    next: next && `${next.at}~${next.id}`,
    /** Everything up to this instant is what "mark all read" means. */
    at: now().toISOString(),
    notices: notices.map(({ id, at, readAt, event }) => ({
      id,
      at,
      read: readAt !== null,
      day: dateInZone(new Date(at), member.timeZone),
      level: event.level,
      told: tellChange({ event, count: 1 }, { base, reader: member.userId }),
    })),
  };
}

export type NoticesScreen = Awaited<ReturnType<typeof noticesScreen>>;
