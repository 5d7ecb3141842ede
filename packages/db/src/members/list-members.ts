import type { Db } from '../client';
import { unwrap } from '../unwrap';
import { MEMBER_COLUMNS, toMember } from './row';
import type { MemberRow } from './row';

/** Members shown on one page; a team larger than this is not what the product is for. */
const MOST_MEMBERS = 500;

/** Present members of a workspace, earliest first, at most MOST_MEMBERS. */
export async function listMembers(db: Db, workspaceId: string): Promise<MemberRow[]> {
  const rows = await unwrap(
    db
      .from('members')
      .select(MEMBER_COLUMNS)
      .eq('workspace_id', workspaceId)
      .is('removed_at', null)
      .order('created_at')
      .limit(MOST_MEMBERS),
  );

  return rows.map(toMember);
}
