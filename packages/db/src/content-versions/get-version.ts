import type { Db } from '../client';
import { unwrap } from '../unwrap';
import { toVersion, VERSION_SELECT } from './row';
import type { ContentVersion } from './row';

/** One version of a variant by its number. Throws `not_found`. */
export async function getVersion(
  db: Db,
  workspaceId: string,
  variantId: string,
  number: number,
): Promise<ContentVersion> {
  return toVersion(
    await unwrap(
      db
        .from('content_versions')
        .select(VERSION_SELECT)
        .eq('workspace_id', workspaceId)
        .eq('variant_id', variantId)
        .eq('number', number)
        .maybeSingle(),
    ),
  );
}
