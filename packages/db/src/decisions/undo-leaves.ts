import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';

const LeftSchema = z.object({
  placementId: z.string(),
  variantId: z.string(),
  name: z.string(),
  why: z.enum(['approval', 'campaign_paused', 'campaign_over']),
});
/** A paused placement that an undo does not restart, and why it may not run. */
export type UndoLeft = z.output<typeof LeftSchema>;

/** By decision: what its undo would leave paused or, once undone, what it left. Decisions that applied nothing are not in it. */
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
