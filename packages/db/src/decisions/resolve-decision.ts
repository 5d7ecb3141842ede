import type { Db } from '../client';
import { settle } from '../unwrap';

/** Says whether a question's statement came true, and how one knows; the locked probabilities are scored. */
export async function resolveDecision(
  db: Db,
  workspaceId: string,
  key: string,
  { decisionId, happened, note }: { decisionId: string; happened: boolean; note: string },
): Promise<void> {
  await settle(
    db.rpc('resolve_decision', {
      p_workspace_id: workspaceId,
      p_key: key,
      p_decision_id: decisionId,
      p_happened: happened,
      p_note: note,
    }),
  );
}
