import type { Db } from '../client';
import { settle } from '../unwrap';

/** Takes a decision that waits. Throws `stale` when it changed since, `conflict` without one's own forecast where it has a statement. */
export async function decideQuestion(
  db: Db,
  workspaceId: string,
  key: string,
  {
    decisionId,
    rowVersion,
    choice,
    reason,
  }: { decisionId: string; rowVersion: number; choice: string; reason: string },
): Promise<void> {
  await settle(
    db.rpc('decide_question', {
      p_workspace_id: workspaceId,
      p_key: key,
      p_decision_id: decisionId,
      p_row_version: rowVersion,
      p_choice: choice,
      p_reason: reason,
    }),
  );
}
