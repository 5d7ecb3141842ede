import type { CopyFields, Provenance } from '@upbeat/core/channels';
import type { Db } from '../client';
import { savedOrStale } from '../save-versioned';
import { toVariantCopy, VARIANT_SELECT } from './row';
import type { VariantCopy } from './row';

/** Words of a variant and what they stand on, based on the version that was read. */
export interface VariantWords {
  id: string;
  rowVersion: number;
  fields: CopyFields;
  provenance: Provenance[];
}

/**
 * Keeps a working copy. Signed or submitted copy whose words change goes back to draft and its signatures are void (the database
 * sees to it). Throws `stale` when somebody saved in between or the right is missing.
 */
export async function saveVariant(
  db: Db,
  workspaceId: string,
  { id, rowVersion, fields, provenance }: VariantWords,
): Promise<VariantCopy> {
  return toVariantCopy(
    await savedOrStale(
      db
        .from('variants')
        .update({ fields, provenance })
        .eq('workspace_id', workspaceId)
        .eq('id', id)
        .eq('row_version', rowVersion)
        .select(VARIANT_SELECT)
        .maybeSingle(),
    ),
  );
}
