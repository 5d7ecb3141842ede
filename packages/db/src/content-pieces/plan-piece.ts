import type { Db } from '../client';
import { savedOrStale } from '../save-versioned';
import type { PiecePlan } from './get-plan';

/** Keeps the day on which a piece is planned to go live; null takes it away. `rowVersion` is the one that was read. Throws `stale`. */
export async function planPiece(db: Db, workspaceId: string, pieceId: string, plan: PiecePlan): Promise<void> {
  await savedOrStale(
    db
      .from('content_pieces')
      .update({ planned_for: plan.plannedFor })
      .eq('workspace_id', workspaceId)
      .eq('id', pieceId)
      .eq('row_version', plan.rowVersion)
      .select('id')
      .maybeSingle(),
  );
}
