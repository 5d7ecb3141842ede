import { now } from '@upbeat/core/clock';
import type { Db } from '../client';
import { unwrap } from '../unwrap';

/** Tables whose rows belong to a brand and can be put away. */
export type BrandPart = 'brand_rules' | 'claims' | 'product_facts' | 'audiences';

/** Puts a part of a brand away, or takes it back; throws `not_found`. Rules and claims void the approvals bound to them (a trigger). */
export async function archivePart(
  db: Db,
  workspaceId: string,
  table: BrandPart,
  id: string,
  archived: boolean,
): Promise<void> {
  await unwrap(
    db
      .from(table)
      .update({ archived_at: archived ? now().toISOString() : null })
      .eq('workspace_id', workspaceId)
      .eq('id', id)
      .select('id')
      .single(),
  );
}
