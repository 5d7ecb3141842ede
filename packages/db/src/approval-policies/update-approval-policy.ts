import type { Db } from '../client';
import { savedOrStale } from '../save-versioned';
import type { ApprovalPolicy } from './row';

/** Keeps who must sign. `stale` when somebody saved in between. Signatures that stand are not touched. */
export async function updateApprovalPolicy(
  db: Db,
  workspaceId: string,
  policy: Omit<ApprovalPolicy, 'id'>,
): Promise<void> {
  await savedOrStale(
    db
      .from('approval_policies')
      .update({ people: policy.people, author_may_sign: policy.authorMaySign, outsider_counts: policy.outsiderCounts })
      .eq('workspace_id', workspaceId)
      .eq('kind', 'copy')
      .eq('row_version', policy.rowVersion)
      .select('id')
      .maybeSingle(),
  );
}
