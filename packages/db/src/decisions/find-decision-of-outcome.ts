import type { Db } from '../client';
import { unwrap } from '../unwrap';

/** Id of the decision that an outcome belongs to. Throws `not_found`. */
export async function findDecisionOfOutcome(db: Db, workspaceId: string, outcomeId: string): Promise<string> {
  const row = await unwrap(
    db.from('outcomes').select('decision_id').eq('workspace_id', workspaceId).eq('id', outcomeId).maybeSingle(),
  );

  return row.decision_id;
}
