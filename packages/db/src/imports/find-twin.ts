import type { Db } from '../client';
import { unwrap } from '../unwrap';

/** The import of the very same bytes that is in or on its way in, other than `importId`; null when there is none. */
export async function findTwin(
  db: Db,
  workspaceId: string,
  sha256: string,
  importId: string,
): Promise<{ id: string; fileName: string } | null> {
  const [twin] = await unwrap(
    db
      .from('imports')
      .select('id, file_name')
      .eq('workspace_id', workspaceId)
      .eq('sha256', sha256)
      .neq('id', importId)
      .in('status', ['queued', 'landing', 'landed', 'undoing'])
      .limit(1),
  );

  return twin ? { id: twin.id, fileName: twin.file_name } : null;
}
