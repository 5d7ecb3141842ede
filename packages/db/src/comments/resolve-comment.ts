import type { Db } from '../client';
import { settle } from '../unwrap';

/** Settles a thread (by its first comment) or opens it again. */
export async function resolveComment(
  db: Db,
  workspaceId: string,
  commentId: string,
  isResolved: boolean,
): Promise<void> {
  await settle(
    db.rpc('resolve_comment', { p_workspace_id: workspaceId, p_comment_id: commentId, p_resolved: isResolved }),
  );
}
