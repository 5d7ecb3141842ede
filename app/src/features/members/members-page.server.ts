import { now } from '@upbeat/core/clock';
import { newId } from '@upbeat/core/ids';
import { may } from '@upbeat/core/roles';
import { listOpenInvitations } from '@upbeat/db/invitations/list-open-invitations';
import { listMembers } from '@upbeat/db/members/list-members';
import type { Scope } from '~/request/require-member.server';

/** Who is in the workspace, who is invited, and whether the reader may change that. */
export async function membersPage({ db, workspace, member }: Scope) {
  const [members, invitations] = await Promise.all([
    listMembers(db, workspace.id),
    listOpenInvitations(db, workspace.id),
  ]);

  return {
    base: `/w/${workspace.slug}/settings`,
    members,
    invitations,
    me: member.id,
    mayManage: may(member.role, 'members.manage'),
    now: now().toISOString(),
    inviteKey: newId(),
  };
}

export type MembersPage = Awaited<ReturnType<typeof membersPage>>;
