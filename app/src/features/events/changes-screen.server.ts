import { dateInZone } from '@upbeat/core/clock';
import { listChanges } from '@upbeat/db/events/list-changes';
import { listMembers } from '@upbeat/db/members/list-members';
import type { Scope } from '~/request/require-member.server';
import { changesQuery } from './filter';
import { tellChange } from './tell-change';

const PAGE = 50;

/** A page of the workspace's history in sentences, and who may be filtered by. */
export async function changesScreen({ db, workspace, member }: Pick<Scope, 'db' | 'workspace' | 'member'>, url: URL) {
  const { filter, before } = changesQuery(url.searchParams);
  const [{ events, next }, members] = await Promise.all([
    listChanges(db, workspace.id, { filter, before, limit: PAGE }),
    listMembers(db, workspace.id),
  ]);
  const base = `/w/${workspace.slug}`;

  return {
    base,
    filter,
    next,
    first: before === undefined,
    people: members.map(({ userId, displayName }) => ({ value: userId, label: displayName })),
    lines: events.map((event) => ({
      seq: event.seq,
      at: event.at,
      day: dateInZone(new Date(event.at), member.timeZone),
      level: event.level,
      told: tellChange({ event, count: 1 }, { base, reader: member.userId }),
    })),
  };
}
