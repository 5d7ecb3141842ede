import type { Db } from '../client';
import { unwrap } from '../unwrap';
import { IMPORT_LINE_SELECT, toImportLine } from './row';
import type { ImportLine, ImportLineRow, ImportStatus } from './row';

export interface ImportsPage {
  imports: ImportLine[];
  /** The id to go on from; null on the last page. */
  next: string | null;
}

/**
 * Imports of a workspace, newest first, a page at a time (ids sort by creation). `statuses` keeps only those; `away` only the files that
 * were put away, or only the others.
 */
export async function listImports(
  db: Db,
  workspaceId: string,
  {
    before,
    statuses,
    away,
    limit,
  }: { before?: string; statuses?: readonly ImportStatus[]; away?: boolean; limit: number },
): Promise<ImportsPage> {
  let query = db.from('imports').select(IMPORT_LINE_SELECT).eq('workspace_id', workspaceId);
  if (before !== undefined) query = query.lt('id', before);
  if (statuses !== undefined) query = query.in('status', [...statuses]);
  if (away !== undefined) query = away ? query.not('archived_at', 'is', null) : query.is('archived_at', null);
  const rows = await unwrap(query.order('id', { ascending: false }).limit(limit + 1));
  const shown = (rows as unknown as ImportLineRow[]).slice(0, limit).map(toImportLine);

  return { imports: shown, next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null };
}
