import { may } from '@upbeat/core/roles';
import { listDecisions } from '@upbeat/db/decisions/list-decisions';
import { listMembers } from '@upbeat/db/members/list-members';
import type { Scope } from '~/request/require-member.server';
import { logAddress, logQuery } from './log';

/** Decisions on one page of the log. */
const PAGE = 50;

/** The decision log as its address asks for it. */
export async function logScreen(
  { db, workspace, member }: Pick<Scope, 'db' | 'workspace' | 'member'>,
  search: URLSearchParams,
) {
  const { filter, before } = logQuery(search);
  const [log, members] = await Promise.all([
    listDecisions(db, workspace.id, { filter, before, limit: PAGE }),
    listMembers(db, workspace.id),
  ]);

  return {
    ...log,
    filter,
    filtered: Object.values(filter).some((one) => one !== undefined),
    first: before === null,
    nextAddress: log.next === null ? undefined : logAddress(filter, log.next),
    firstAddress: before === null ? undefined : logAddress(filter, null),
    members: members.map(({ userId, displayName }) => ({ value: userId, label: displayName })),
    mayAsk: may(member.role, 'decisions.write'),
    base: `/w/${workspace.slug}`,
  };
}
export type LogScreen = Awaited<ReturnType<typeof logScreen>>;
