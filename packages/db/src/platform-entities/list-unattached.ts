import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';
import type { EntitiesPage } from './list-entities';
import { toEntity } from './row';

const UnattachedSchema = z.object({
  total: z.number(),
  rows: z.array(
    z.object({
      id: z.string(),
      campaign: z.string(),
      ad_group: z.string(),
      ad: z.string(),
      matched_by: z.string().nullable(),
      ad_accounts: z.object({ platform: z.string(), name: z.string() }),
    }),
  ),
});

/**
 * Platform rows of imports in force that count for no placement, oldest first, a page at a time, and how many there are:
 * those nobody has said anything of, the ones that wait (see getPerformanceOptions), or with `letGo` those a person said count for none.
 */
export async function listUnattached(
  db: Db,
  workspaceId: string,
  { letGo = false, after, limit }: { letGo?: boolean; after?: string; limit: number },
): Promise<EntitiesPage & { total: number }> {
  const { total, rows } = UnattachedSchema.parse(
    await unwrap(
      db.rpc('list_unattached', {
        p_workspace_id: workspaceId,
        p_let_go: letGo,
        p_after: after ?? null,
        p_limit: limit + 1,
      }),
    ),
  );
  const entities = rows.slice(0, limit).map(toEntity);

  return { entities, next: rows.length > limit ? (entities.at(-1)?.id ?? null) : null, total };
}
