import type { Db } from '../client';
import { unwrap } from '../unwrap';
import type { Json } from '../database.types';

/** What a change replaced: the row as it stood before, who changed it and when. */
export interface HistoryEntry {
  id: string;
  rowVersion: number;
  /** The row before the change, as the table held it. */
  content: Json;
  changedBy: string | null;
  at: string;
}

/** Changes of one rule or claim, the newest first; at most 100. */
export async function listHistory(
  db: Db,
  workspaceId: string,
  of: 'brand_rule_id' | 'claim_id',
  id: string,
): Promise<HistoryEntry[]> {
  const rows = await unwrap(
    db
      .from('brand_history')
      .select('id, row_version, content, changed_by, at')
      .eq('workspace_id', workspaceId)
      .eq(of, id)
      .order('row_version', { ascending: false })
      .limit(100),
  );

  return rows.map((row) => ({
    id: row.id,
    rowVersion: row.row_version,
    content: row.content,
    changedBy: row.changed_by,
    at: row.at,
  }));
}
