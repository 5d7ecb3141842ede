import type { Db } from '../client';
import { settle } from '../unwrap';

/** Takes a link back: it stops working at once. What was said by it stays. */
export async function revokeReviewLink(db: Db, workspaceId: string, linkId: string): Promise<void> {
  await settle(db.rpc('revoke_review_link', { p_workspace_id: workspaceId, p_link_id: linkId }));
}
