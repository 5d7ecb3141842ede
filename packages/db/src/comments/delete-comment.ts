import type { Db } from '../client';
import { settle } from '../unwrap';

/** Takes the words of one's own comment away for good; that there was one stays, so that replies keep their place. */
export async function deleteComment(db: Db, workspaceId: string, commentId: string): Promise<void> {
  await settle(db.rpc('delete_comment', { p_workspace_id: workspaceId, p_comment_id: commentId }));
}
