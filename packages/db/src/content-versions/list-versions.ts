import type { Db } from '../client';
import { unwrap } from '../unwrap';
import { toVersion, VERSION_SELECT } from './row';
import type { ContentVersion } from './row';

/** Versions of a variant, newest first, below `before` where given; at most `limit` (100). */
export async function listVersions(
  db: Db,
  workspaceId: string,
  variantId: string,
  { before, limit }: { before?: number; limit: number },
): Promise<ContentVersion[]> {
  const all = db
    .from('content_versions')
    .select(VERSION_SELECT)
    .eq('workspace_id', workspaceId)
    .eq('variant_id', variantId);
  const page = before === undefined ? all : all.lt('number', before);
  const rows = await unwrap(page.order('number', { ascending: false }).limit(Math.min(limit, 100)));

  return rows.map(toVersion);
}
