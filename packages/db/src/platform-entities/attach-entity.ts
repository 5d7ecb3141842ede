import type { Db } from '../client';
import { settle } from '../unwrap';

/** Says by hand to which placement the results of a platform row belong; null: to none, and the name is not tried again. */
export async function attachEntity(
  db: Db,
  workspaceId: string,
  entityId: string,
  placementId: string | null,
): Promise<void> {
  await settle(
    db.rpc('attach_entity', { p_workspace_id: workspaceId, p_entity_id: entityId, p_placement_id: placementId }),
  );
}
