import type { Db } from '../client';
import { unwrap } from '../unwrap';

/** A variant in which a line stands on a claim. */
export interface CitingVariant {
  id: string;
  label: string;
  status: string;
  /** Name and channel of its content piece. */
  name: string;
  channel: string;
}

/** Variants shown; the count beyond is not asked for. */
export const MOST_CITING = 50;

/** Variants that stand on a claim, archived ones left out, the newest first; at most MOST_CITING. */
export async function listCitingVariants(db: Db, workspaceId: string, claimId: string): Promise<CitingVariant[]> {
  const rows = await unwrap(
    db
      .from('variants')
      .select('id, label, status, content_pieces(name, channel)')
      .eq('workspace_id', workspaceId)
      .neq('status', 'archived')
      .contains('provenance', JSON.stringify([{ kind: 'claim', id: claimId }]))
      .order('id', { ascending: false })
      .limit(MOST_CITING),
  );

  return rows.map(({ content_pieces: piece, ...variant }) => ({ ...variant, ...piece }));
}
