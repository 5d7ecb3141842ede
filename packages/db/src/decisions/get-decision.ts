import type { Db } from '../client';
import { unwrap } from '../unwrap';
import { DecisionSchema } from './row';
import type { Decision } from './row';

/** One decision with its evidence, forecasts (sealed ones left out), steps, outcome, lesson and audit. Throws `not_found`. */
export async function getDecision(db: Db, workspaceId: string, decisionId: string): Promise<Decision> {
  return DecisionSchema.parse(
    await unwrap(db.rpc('decision_page', { p_workspace_id: workspaceId, p_decision_id: decisionId })),
  );
}
