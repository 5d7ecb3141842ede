import type { Db } from '../client';
import { savedOrStale } from '../save-versioned';

/** Saves the words of an idea over the version they were read at; the database marks it as edited; throws `stale` when somebody saved in between. */
export async function updateIdea(
  db: Db,
  workspaceId: string,
  idea: { id: string; rowVersion: number; title: string; body: string },
): Promise<void> {
  await savedOrStale(
    db
      .from('ideas')
      .update({ title: idea.title, body: idea.body })
      .eq('workspace_id', workspaceId)
      .eq('id', idea.id)
      .eq('row_version', idea.rowVersion)
      .select('id')
      .maybeSingle(),
  );
}
