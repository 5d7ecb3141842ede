import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';

export interface NewPlacement {
  key: string;
  variantId: string;
  /** What it is called on the platform. */
  name: string;
  adAccountId: string | null;
  market: string;
  startsOn: string | null;
  /** The channel limits the approval must stand on. */
  limitsVersion: string;
}

const CreatedSchema = z.object({ id: z.string(), matched: z.number() });

/**
 * Places an approved variant; the same key gives the same placement. `matched` is how many platform rows it was attached to by name.
 * Throws approval_missing, or conflict (field `name`) when an open placement has that name.
 */
export async function createPlacement(
  db: Db,
  workspaceId: string,
  placement: NewPlacement,
): Promise<{ id: string; matched: number }> {
  const created = await unwrap(
    db.rpc('create_placement', {
      p_workspace_id: workspaceId,
      p_key: placement.key,
      p_variant_id: placement.variantId,
      p_name: placement.name,
      p_ad_account_id: placement.adAccountId,
      p_market: placement.market,
      p_starts_on: placement.startsOn,
      p_limits_version: placement.limitsVersion,
    }),
  );

  return CreatedSchema.parse(created);
}
