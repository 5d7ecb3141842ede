import type { Db } from '../client';
import { unwrap } from '../unwrap';

/**
 * How many suggestions AI applied since a job of its kind was asked for, those undone since included. While one such job is queued or running there is no other, and its
 * earlier attempts are its own: what was applied in that time, it applied. Throws `not_found`. Service rights.
 */
export async function countAppliedByJob(db: Db, workspaceId: string, jobId: string): Promise<number> {
  const { created_at: asked } = await unwrap(
    db.from('jobs').select('created_at').eq('workspace_id', workspaceId).eq('id', jobId).single(),
  );
  const applied = await unwrap(
    db
      .from('decisions')
      .select('id')
      .eq('workspace_id', workspaceId)
      .eq('decided_kind', 'ai')
      .eq('verdict', 'applied')
      .gte('decided_at', asked),
  );

  return applied.length;
}
