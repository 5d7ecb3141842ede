import type { Db } from '../client';
import { settle } from '../unwrap';

/**
 * Takes back what of a decision still stands as it left it, once (`undoLeaves` names the rest). Within its window its outcome is not
 * measured then. Throws `conflict` when undone or measured already.
 */
export async function undoDecision(
  db: Db,
  workspaceId: string,
  key: string,
  { decisionId, reason }: { decisionId: string; reason: string },
): Promise<void> {
  await settle(
    db.rpc('undo_decision', { p_workspace_id: workspaceId, p_key: key, p_decision_id: decisionId, p_reason: reason }),
  );
}
