import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';

const NameSchema = z.object({
  placementId: z.string(),
  platform: z.string(),
  account: z.string(),
  campaign: z.string(),
  adGroup: z.string(),
  ad: z.string(),
  /** The platform's own ids, "campaign/ad group/ad"; empty where no import gave them. */
  key: z.string(),
});
/** What a platform calls a thing that a placement's results are attached to. */
export type PlatformName = z.output<typeof NameSchema>;

/** Platform rows of placements. */
export async function listPlatformNames(
  db: Db,
  workspaceId: string,
  placementIds: readonly string[],
): Promise<PlatformName[]> {
  return z
    .array(NameSchema)
    .parse(
      await unwrap(
        db.rpc('platform_names', { p_workspace_id: workspaceId, p_placement_ids: [...new Set(placementIds)] }),
      ),
    );
}
