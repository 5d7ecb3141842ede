import type { Db } from '../client';
import { unwrap } from '../unwrap';
import { MadeVersionSchema } from './keep-version';
import type { MadeVersion } from './keep-version';

/** Puts an old version's words into the working copy; what stood there is kept as a version first. The same `key` twice restores once. */
export async function restoreVersion(
  db: Db,
  workspaceId: string,
  key: string,
  variantId: string,
  versionId: string,
): Promise<MadeVersion> {
  return MadeVersionSchema.parse(
    await unwrap(
      db.rpc('restore_version', {
        p_workspace_id: workspaceId,
        p_key: key,
        p_variant_id: variantId,
        p_version_id: versionId,
      }),
    ),
  );
}
