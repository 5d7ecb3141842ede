import type { Db } from '../client';
import { settle } from '../unwrap';

/** Freezes the caller's probability (0.01 to 0.99) that a question's statement comes true. Throws `conflict` when one is locked already. */
export async function lockDecisionForecast(
  db: Db,
  workspaceId: string,
  key: string,
  { decisionId, probability }: { decisionId: string; probability: number },
): Promise<void> {
  await settle(
    db.rpc('lock_decision_forecast', {
      p_workspace_id: workspaceId,
      p_key: key,
      p_decision_id: decisionId,
      p_probability: probability,
    }),
  );
}
