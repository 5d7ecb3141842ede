import type { Db } from '@upbeat/db/client';
import { getDecision } from '@upbeat/db/decisions/get-decision';
import { undoLeaves } from '@upbeat/db/decisions/undo-leaves';
import { changeFiles } from '@upbeat/exchange/changes/change-files';
import type { ChangeFile } from '@upbeat/exchange/changes/change-files';

/** The files that do on each platform what a decision did here, and that take it back. Throws `not_found`. */
export async function filesOfDecision(db: Db, workspaceId: string, decisionId: string): Promise<ChangeFile[]> {
  const [decision, left] = await Promise.all([
    getDecision(db, workspaceId, decisionId),
    undoLeaves(db, workspaceId, [decisionId]),
  ]);

  return changeFiles(decision.steps, new Set((left[decisionId] ?? []).map((one) => one.placementId)));
}
