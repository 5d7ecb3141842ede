import type { Db } from '../client';
import { unwrap } from '../unwrap';

/** A cell that kept its line out. */
export interface Rejection {
  line: number;
  column: string;
  value: string;
  reason: string;
}

export interface RejectionsPage {
  rejections: Rejection[];
  /** The line to go on after; null on the last page. */
  next: number | null;
}

/**
 * Refused cells of an import in the order of its lines, whole lines at a time, so that a page never parts a line.
 * A line of more bad cells than `limit` shows its first ones.
 */
export async function listRejections(
  db: Db,
  workspaceId: string,
  importId: string,
  { afterLine = 0, limit }: { afterLine?: number; limit: number },
): Promise<RejectionsPage> {
  const rows = await unwrap(
    db
      .from('import_rejections')
      .select('line, column:column_name, value, reason')
      .eq('workspace_id', workspaceId)
      .eq('import_id', importId)
      .gt('line', afterLine)
      .order('line')
      .order('id')
      .limit(limit + 1),
  );
  if (rows.length <= limit) return { rejections: rows, next: null };
  const parted = rows.at(-1)?.line;
  const whole = rows.filter((row) => row.line !== parted);
  const rejections = whole.length > 0 ? whole : rows.slice(0, limit);

  return { rejections, next: rejections.at(-1)?.line ?? null };
}
