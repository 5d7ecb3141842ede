import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';

/** Turns of the loop that one reading holds. */
const MOST_TURNS = 500;

const LoopStagesSchema = z.object({
  /** Briefs written since then, also those beyond the newest 500. */
  turns: z.number(),
  events: z.array(
    z.object({
      turn: z.string(),
      stage: z.enum(['brief', 'draft', 'approved', 'live', 'readout', 'next_brief']),
      at: z.string().transform((text) => Date.parse(text)),
    }),
  ),
});
/** Stages reached, by turn of the loop (a brief's id); `at` in milliseconds since the epoch. */
export type LoopStages = z.output<typeof LoopStagesSchema>;

/** When briefs written since an ISO instant reached the stages of the loop. */
export async function getLoopStages(db: Db, workspaceId: string, since: string): Promise<LoopStages> {
  return LoopStagesSchema.parse(
    await unwrap(db.rpc('loop_stages', { p_workspace_id: workspaceId, p_from: since, p_limit: MOST_TURNS })),
  );
}
