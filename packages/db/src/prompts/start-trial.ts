import { z } from 'zod';
import type { Db } from '../client';
import type { Json } from '../database.types';
import { unwrap } from '../unwrap';
import type { TrialBrief, TrialSide } from './trial-row';

/** A dry run as it is asked for. */
export interface NewTrial {
  promptKey: string;
  sides: readonly TrialSide[];
  briefs: readonly TrialBrief[];
  seed: number;
}

/** Queues a dry run, or answers the one under way for this prompt. Throws `invalid_input` at `briefs`, `forbidden`. */
export async function startTrial(
  db: Db,
  workspaceId: string,
  key: string,
  { promptKey, sides, briefs, seed }: NewTrial,
): Promise<{ trialId: string }> {
  const [left, right] = sides;
  const started = await unwrap(
    db.rpc('start_prompt_trial', {
      p_workspace_id: workspaceId,
      p_key: key,
      p_prompt_key: promptKey,
      p_left: (left ?? {}) as Json,
      p_right: (right ?? {}) as Json,
      p_briefs: briefs as unknown as Json,
      p_seed: seed,
    }),
  );

  return z.object({ trialId: z.string() }).parse(started);
}
