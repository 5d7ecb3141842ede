import type { Db } from '../client';
import { unwrap } from '../unwrap';

/** User id -> name of the people who brought imports, as far as the caller shares a workspace with them. */
export async function listImporters(db: Db, userIds: readonly (string | null)[]): Promise<Map<string, string>> {
  const known = [...new Set(userIds.filter((id) => id !== null))];
  if (known.length === 0) return new Map();
  const rows = await unwrap(db.from('profiles').select('user_id, display_name').in('user_id', known));

  return new Map(rows.map((row) => [row.user_id, row.display_name]));
}
