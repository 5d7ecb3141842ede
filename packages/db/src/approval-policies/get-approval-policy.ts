import type { Db } from '../client';
import { unwrap } from '../unwrap';
import type { ApprovalPolicy } from './row';

/** The workspace's policy for copy; every workspace is made with one. */
export async function getApprovalPolicy(db: Db, workspaceId: string): Promise<ApprovalPolicy> {
  const row = await unwrap(
    db
      .from('approval_policies')
      .select('id, people, author_may_sign, outsider_counts, row_version')
      .eq('workspace_id', workspaceId)
      .eq('kind', 'copy')
      .maybeSingle(),
  );

  return {
    id: row.id,
    people: row.people,
    authorMaySign: row.author_may_sign,
    outsiderCounts: row.outsider_counts,
    rowVersion: row.row_version,
  };
}
