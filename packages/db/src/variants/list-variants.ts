import type { Db } from '../client';
import { unwrap } from '../unwrap';
import { toVariantCopy, VARIANT_SELECT } from './row';
import type { VariantCopy } from './row';

/** Variants of a piece that are not archived, by label; at most eight exist. */
export async function listVariants(db: Db, workspaceId: string, pieceId: string): Promise<VariantCopy[]> {
  const rows = await unwrap(
    db
      .from('variants')
      .select(VARIANT_SELECT)
      .eq('workspace_id', workspaceId)
      .eq('content_piece_id', pieceId)
      .neq('status', 'archived')
      .order('label'),
  );

  return rows.map(toVariantCopy);
}
