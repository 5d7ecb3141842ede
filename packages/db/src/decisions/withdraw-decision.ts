import type { Db } from '../client';
import { settle } from '../unwrap';

/** Takes an open question off the list, undecided. */
export async function withdrawDecision(db: Db, workspaceId: string, key: string, decisionId: string): Promise<void> {
  await settle(db.rpc('withdraw_decision', { p_workspace_id: workspaceId, p_key: key, p_decision_id: decisionId }));
}
