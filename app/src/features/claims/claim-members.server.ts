import { listMembers } from '@upbeat/db/members/list-members';
import type { Scope } from '~/request/require-member.server';
import type { ClaimMember } from './ui/claim-form';

/** Members of the workspace, by id and name, as a claim's owner is chosen. */
export async function claimMembers({ db, workspace }: Pick<Scope, 'db' | 'workspace'>): Promise<ClaimMember[]> {
  const members = await listMembers(db, workspace.id);

  return members.map(({ id, displayName }) => ({ id, name: displayName }));
}
