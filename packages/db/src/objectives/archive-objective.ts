import { now } from '@upbeat/core/clock';
import type { Db } from '../client';
import { unwrap } from '../unwrap';

/** Puts an objective away, or takes it back; throws `not_found`. Its campaigns keep pointing at it. */
export async function archiveObjective(db: Db, workspaceId: string, id: string, archived: boolean): Promise<void> {
  await unwrap(
    db
      .from('objectives')
      .update({ archived_at: archived ? now().toISOString() : null })
      .eq('workspace_id', workspaceId)
      .eq('id', id)
      .select('id')
      .single(),
  );
}
