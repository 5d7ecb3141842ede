import type { Db } from '../client';
import { unwrap } from '../unwrap';
import { BRAND_SELECT, toBrand } from './row';
import type { Brand } from './row';

/** Brands of a workspace, the oldest first; at most 100. */
export async function listBrands(db: Db, workspaceId: string): Promise<Brand[]> {
  const rows = await unwrap(
    db
      .from('brands')
      .select(BRAND_SELECT)
      .eq('workspace_id', workspaceId)
      .is('archived_at', null)
      .order('created_at')
      .order('id')
      .limit(100),
  );

  return rows.map(toBrand);
}
