import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';

export const MadeVersionSchema = z.object({ id: z.string(), number: z.number() });
export type MadeVersion = z.infer<typeof MadeVersionSchema>;

/** Snapshots the working copy under a note of at most 300 characters. Words that stand in the newest version already make no second one. */
export async function keepVersion(db: Db, workspaceId: string, variantId: string, note: string): Promise<MadeVersion> {
  return MadeVersionSchema.parse(
    await unwrap(db.rpc('keep_version', { p_workspace_id: workspaceId, p_variant_id: variantId, p_note: note })),
  );
}
