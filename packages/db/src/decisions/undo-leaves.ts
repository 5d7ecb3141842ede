import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';

const LeftSchema = z.object({
  placementId: z.string(),
  variantId: z.string(),
  name: z.string(),
  why: z.enum(['approval', 'campaign_paused', 'campaign_over', 'changed', 'later_decision', 'in_test', 'ended']),
});
/** A placement that an undo leaves as it is: it may not run, or no longer stands as the decision left it. */
export type UndoLeft = z.output<typeof LeftSchema>;

/** By decision: what its undo would leave as it is or, once undone, what it left. Questions and withdrawn decisions have nothing to leave. */
export async function undoLeaves(
  db: Db,
  workspaceId: string,
  decisionIds: readonly string[],
): Promise<Record<string, UndoLeft[]>> {
  if (decisionIds.length === 0) return {};

  return z
    .record(z.string(), z.array(LeftSchema))
    .parse(await unwrap(db.rpc('undo_leaves', { p_workspace_id: workspaceId, p_decision_ids: [...decisionIds] })));
}
