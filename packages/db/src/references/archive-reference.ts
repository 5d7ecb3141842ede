import { AppError, isAppError } from '@upbeat/core/app-error';
import { now } from '@upbeat/core/clock';
import type { Db } from '../client';
import { unwrap } from '../unwrap';

/** Puts an own reference away, or takes it back; throws `duplicate` when an equal one was added meanwhile. */
export async function archiveReference(db: Db, workspaceId: string, id: string, archived: boolean): Promise<void> {
  const query = db
    .from('workspace_references')
    .update({ archived_at: archived ? now().toISOString() : null })
    .eq('workspace_id', workspaceId)
    .eq('id', id)
    .select('id')
    .single();

  await unwrap(query).catch((error: unknown) => {
    if (!isAppError(error, 'duplicate')) throw error;
    throw new AppError('duplicate', 'The same reference was added again meanwhile, so this one stays archived.', {
      cause: error,
    });
  });
}
