import type { Db } from '../client';
import { unwrap } from '../unwrap';

/** When a content piece is planned to go live. */
export interface PiecePlan {
  /** ISO date; null while none is planned. */
  plannedFor: string | null;
  rowVersion: number;
}

/** The plan of the piece that a variant belongs to. Throws `not_found`. */
export async function getPlan(db: Db, workspaceId: string, variantId: string): Promise<PiecePlan> {
  const row = await unwrap(
    db
      .from('variants')
      .select('content_pieces!inner(planned_for, row_version)')
      .eq('workspace_id', workspaceId)
      .eq('id', variantId)
      .maybeSingle(),
  );

  return { plannedFor: row.content_pieces.planned_for, rowVersion: row.content_pieces.row_version };
}
