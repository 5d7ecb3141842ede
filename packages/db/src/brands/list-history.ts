import type { Db } from '../client';
import { unwrap } from '../unwrap';
import type { Json } from '../database.types';

/** What a change replaced: the row as it stood before, who changed it and when. */
export interface HistoryEntry {
  id: string;
  rowVersion: number;
  /** The row before the change, as the table held it. */
  content: Json;
  /** Name of the member; null where nobody known did it. */
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

  const people = [...new Set(rows.flatMap((row) => (row.changed_by === null ? [] : [row.changed_by])))];
  const profiles =
    people.length === 0
      ? []
      : await unwrap(db.from('profiles').select('user_id, display_name').in('user_id', people).limit(100));
  const names = new Map(profiles.map((profile) => [profile.user_id, profile.display_name]));

  return rows.map((row) => ({
    id: row.id,
    rowVersion: row.row_version,
    content: row.content,
    changedBy: row.changed_by === null ? null : (names.get(row.changed_by) ?? null),
    at: row.at,
  }));
}
