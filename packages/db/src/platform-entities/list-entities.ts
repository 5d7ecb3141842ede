import type { Db } from '../client';
import { unwrap } from '../unwrap';
import { ENTITY_SELECT, toEntity } from './row';
import type { EntityRow, PlatformEntity } from './row';

export interface EntitiesPage {
  entities: PlatformEntity[];
  /** The id to go on from; null on the last page. */
  next: string | null;
}

/** Platform rows attached to a placement, oldest first, a page at a time. */
export async function listEntities(
  db: Db,
  workspaceId: string,
  { placementId, after, limit }: { placementId: string; after?: string; limit: number },
): Promise<EntitiesPage> {
  let query = db
    .from('platform_entities')
    .select(ENTITY_SELECT)
    .eq('workspace_id', workspaceId)
    .eq('placement_id', placementId);
  if (after !== undefined) query = query.gt('id', after);
  const rows = (await unwrap(query.order('id').limit(limit + 1))) as unknown as EntityRow[];
  const entities = rows.slice(0, limit).map(toEntity);

  return { entities, next: rows.length > limit ? (entities.at(-1)?.id ?? null) : null };
}
