import type { Db } from '../client';
import { unwrapMaybe } from '../unwrap';

/** Id of a piece's first variant that is not archived, or null when the piece is not here or has none. */
export async function getOpenVariant(db: Db, workspaceId: string, pieceId: string): Promise<string | null> {
  const row = await unwrapMaybe(
    db
      .from('variants')
      .select('id')
      .eq('workspace_id', workspaceId)
      .eq('content_piece_id', pieceId)
      .neq('status', 'archived')
      .order('label')
      .limit(1)
      .maybeSingle(),
  );

  return row?.id ?? null;
}
