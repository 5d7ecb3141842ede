import type { Db } from '../client';
import { unwrapMaybe } from '../unwrap';

/** The run that drafted an idea; null where a person wrote it. */
export async function getRunOfIdea(db: Db, workspaceId: string, ideaId: string): Promise<string | null> {
  const row = await unwrapMaybe(
    db.from('ideas').select('run_id').eq('workspace_id', workspaceId).eq('id', ideaId).maybeSingle(),
  );

  return row?.run_id ?? null;
}
