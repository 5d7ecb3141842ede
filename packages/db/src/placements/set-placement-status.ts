import type { Db } from '../client';
import { savedOrStale } from '../save-versioned';
import type { PlacementStatus } from './row';

/** Moves a placement on. Throws conflict where its state does not lead there, stale when somebody moved it in the meantime. */
export async function setPlacementStatus(
  db: Db,
  workspaceId: string,
  { placementId, status, rowVersion }: { placementId: string; status: PlacementStatus; rowVersion: number },
): Promise<void> {
  await savedOrStale(
    db
      .from('placements')
      .update({ status })
      .eq('workspace_id', workspaceId)
      .eq('id', placementId)
      .eq('row_version', rowVersion)
      .select('id')
      .maybeSingle(),
  );
}
