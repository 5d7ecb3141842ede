import type { Db } from '../client';
import { unwrap } from '../unwrap';
import { PLACEMENT_SELECT, toPlacement } from './row';
import type { Placement, PlacementRow } from './row';

/** One placement. Throws not_found. */
export async function getPlacement(db: Db, workspaceId: string, placementId: string): Promise<Placement> {
  const row = await unwrap(
    db.from('placements').select(PLACEMENT_SELECT).eq('workspace_id', workspaceId).eq('id', placementId).maybeSingle(),
  );

  return toPlacement(row as unknown as PlacementRow);
}
