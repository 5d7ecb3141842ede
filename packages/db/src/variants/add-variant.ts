import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';

const AddedSchema = z.object({ id: z.string(), label: z.string() });

/** Another variant of the same piece, starting from this one's words; the same `key` twice adds one. Throws `conflict` after the eighth. */
export async function addVariant(
  db: Db,
  workspaceId: string,
  key: string,
  variantId: string,
): Promise<{ id: string; label: string }> {
  return AddedSchema.parse(
    await unwrap(db.rpc('add_variant', { p_workspace_id: workspaceId, p_key: key, p_variant_id: variantId })),
  );
}
