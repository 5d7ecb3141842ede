import type { Db } from '../client';
import { unwrap } from '../unwrap';
import { toVariantCopy, VARIANT_SELECT } from './row';
import type { VariantCopy } from './row';

/** The working copy of one variant as it stands. Throws `not_found`. */
export async function getVariant(db: Db, workspaceId: string, variantId: string): Promise<VariantCopy> {
  return toVariantCopy(
    await unwrap(
      db.from('variants').select(VARIANT_SELECT).eq('workspace_id', workspaceId).eq('id', variantId).maybeSingle(),
    ),
  );
}
