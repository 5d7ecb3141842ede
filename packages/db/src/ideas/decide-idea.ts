import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';
import type { IdeaStatus } from './row';

const DecidedSchema = z.object({
  id: z.string(),
  status: z.string(),
  pieces: z.array(z.object({ id: z.string(), channel: z.string() })),
});
export type Decided = z.infer<typeof DecidedSchema>;

/**
 * Accepts an idea (makes a content piece with first copy for each channel), rejects it with a reason, or takes either back (`proposed`).
 * The same `key` twice decides once. Throws `stale` when the idea changed since `rowVersion`, `conflict` when its copy has been worked on.
 */
export async function decideIdea(
  db: Db,
  workspaceId: string,
  key: string,
  {
    ideaId,
    rowVersion,
    verdict,
    reason = '',
  }: { ideaId: string; rowVersion: number; verdict: IdeaStatus; reason?: string },
): Promise<Decided> {
  const decided = await unwrap(
    db.rpc('decide_idea', {
      p_workspace_id: workspaceId,
      p_key: key,
      p_idea_id: ideaId,
      p_row_version: rowVersion,
      p_verdict: verdict,
      p_reason: reason,
    }),
  );

  return DecidedSchema.parse(decided);
}
