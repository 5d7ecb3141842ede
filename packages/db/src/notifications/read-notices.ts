import type { Db } from '../client';
import { settle } from '../unwrap';

/** Marks the caller's notices up to an ISO instant as read. */
export async function readNotices(db: Db, workspaceId: string, until: string): Promise<void> {
  await settle(db.rpc('read_notifications', { p_workspace_id: workspaceId, p_until: until }));
}
