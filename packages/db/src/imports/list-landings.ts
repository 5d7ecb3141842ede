import type { Db } from '../client';
import { unwrap } from '../unwrap';

/** An import in force, and when it landed (ISO instant). */
export interface Landing {
  fileName: string;
  landedAt: string;
}

/** More than a chart can mark. */
const MOST = 500;

/** Imports in force that landed from one instant up to another, the oldest first. */
export async function listLandings(db: Db, workspaceId: string, from: string, before: string): Promise<Landing[]> {
  const rows = await unwrap(
    db
      .from('imports')
      .select('file_name, landed_at')
      .eq('workspace_id', workspaceId)
      .eq('status', 'landed')
      .gte('landed_at', from)
      .lt('landed_at', before)
      .order('landed_at')
      .limit(MOST),
  );

  return rows.flatMap((row) => (row.landed_at === null ? [] : [{ fileName: row.file_name, landedAt: row.landed_at }]));
}
