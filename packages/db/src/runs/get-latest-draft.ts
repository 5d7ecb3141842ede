import type { Db } from '../client';
import { unwrapMaybe } from '../unwrap';
import { RUN_SELECT, RunSchema } from './row';
import type { Run } from './row';

/** The last run that drafted ideas from a brief, under way or ended; null before the first. */
export async function getLatestDraft(db: Db, workspaceId: string, briefId: string): Promise<Run | null> {
  const row = await unwrapMaybe(
    db
      .from('runs')
      .select(RUN_SELECT)
      .eq('workspace_id', workspaceId)
      .eq('brief_id', briefId)
      .eq('step', 'draft-ideas')
      .order('created_at', { ascending: false })
      .order('id', { ascending: false })
      .limit(1)
      .maybeSingle(),
  );

  return row === null ? null : RunSchema.parse(row);
}
