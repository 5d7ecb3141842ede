import type { Db } from '../client';
import { settle } from '../unwrap';
import type { Audience } from './row';

/** Writes an audience down under the id its form brought, so that a repeated submit adds nothing. */
export async function createAudience(
  db: Db,
  workspaceId: string,
  { brandId, ...audience }: Omit<Audience, 'rowVersion'>,
): Promise<void> {
  const row = { workspace_id: workspaceId, brand_id: brandId, ...audience };

  await settle(db.from('audiences').upsert(row, { onConflict: 'workspace_id,id', ignoreDuplicates: true }));
}
