import type { Db } from '../client';
import { settle } from '../unwrap';
import type { CommentAnchor } from './row';

/** A comment as a member sends it. */
export interface NewComment {
  /** The same key makes one comment. */
  key: string;
  variantId: string;
  /** The first comment of the thread; null begins one. */
  parentId: string | null;
  text: string;
  /** User ids; who is no member is left out. */
  mentions: string[];
  /** Left out of a reply. */
  anchor: CommentAnchor | null;
}

/** Keeps a comment and notifies who is mentioned, whose copy it is and who is in the thread. A reply opens a resolved thread again. */
export async function addComment(db: Db, workspaceId: string, comment: NewComment): Promise<void> {
  await settle(
    db.rpc('add_comment', {
      p_workspace_id: workspaceId,
      p_key: comment.key,
      p_variant_id: comment.variantId,
      p_parent_id: comment.parentId,
      p_text: comment.text,
      p_mentions: comment.mentions,
      p_anchor: comment.anchor ? { ...comment.anchor } : {},
    }),
  );
}
