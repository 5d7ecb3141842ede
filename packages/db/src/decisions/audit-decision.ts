import type { Db } from '../client';
import { settle } from '../unwrap';

/** A person's judgment of what AI decided on its own. Throws `conflict` when it was audited already. */
export async function auditDecision(
  db: Db,
  workspaceId: string,
  key: string,
  { decisionId, verdict, note }: { decisionId: string; verdict: 'fine' | 'wrong'; note: string },
): Promise<void> {
  await settle(
    db.rpc('audit_decision', {
      p_workspace_id: workspaceId,
      p_key: key,
      p_decision_id: decisionId,
      p_verdict: verdict,
      p_note: note,
    }),
  );
}
