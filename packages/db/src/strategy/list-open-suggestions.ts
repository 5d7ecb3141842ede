import type { Db } from '../client';
import { unwrap } from '../unwrap';

/** Ids of suggestions that wait to be judged, the oldest first; at most 200. Snoozed ones do not wait. */
export async function listOpenSuggestions(db: Db, workspaceId: string): Promise<string[]> {
  const rows = await unwrap(
    db
      .from('suggestions')
      .select('id')
      .eq('workspace_id', workspaceId)
      .eq('status', 'open')
      .order('created_at')
      .order('id')
      .limit(200),
  );

  return rows.map((row) => row.id);
}
