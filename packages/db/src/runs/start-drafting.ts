import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';

/**
 * Freezes the brief as a version, opens a run and queues its job. A second submit, or another member's while one is under way,
 * answers the run there is. `template` asks for the built-in drafter whatever model is set.
 */
export async function startDrafting(
  db: Db,
  workspaceId: string,
  key: string,
  draft: { briefId: string; prompt: { key: string; version: number }; total: number; template: boolean },
): Promise<{ runId: string; jobId: string }> {
  const started = await unwrap(
    db.rpc('start_drafting', {
      p_workspace_id: workspaceId,
      p_key: key,
      p_brief_id: draft.briefId,
      p_prompt_key: draft.prompt.key,
      p_prompt_version: draft.prompt.version,
      p_total: draft.total,
      p_template: draft.template,
    }),
  );

  return z.object({ runId: z.string(), jobId: z.string() }).parse(started);
}
