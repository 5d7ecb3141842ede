import type { Db } from '../client';
import { unwrap } from '../unwrap';
import { VariantTalkSchema } from './row';
import type { VariantTalk } from './row';

/** The comments of a variant, who can be mentioned in one, and who counts as an author of its words. Throws `not_found`. */
export async function getVariantTalk(db: Db, workspaceId: string, variantId: string): Promise<VariantTalk> {
  return VariantTalkSchema.parse(
    await unwrap(db.rpc('variant_talk', { p_workspace_id: workspaceId, p_variant_id: variantId })),
  );
}
