import type { Db } from '../client';
import { settle } from '../unwrap';

/** Other words for one's own comment. */
export interface EditedComment {
  id: string;
  /** As it was read. */
  rowVersion: number;
  text: string;
  mentions: string[];
}

/** Says a comment in other words. Throws `stale`, and `forbidden` for somebody else's. */
export async function editComment(db: Db, workspaceId: string, comment: EditedComment): Promise<void> {
  await settle(
    db.rpc('edit_comment', {
      p_workspace_id: workspaceId,
      p_comment_id: comment.id,
      p_row_version: comment.rowVersion,
      p_text: comment.text,
      p_mentions: comment.mentions,
    }),
  );
}
