import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';
import { ExportVariantSchema } from './row';
import type { ExportVariant } from './row';

/** Which variants leave, and in which file. */
export interface CopyAsked {
  campaignId: string;
  variantIds: string[];
  /** Names the file in the history. */
  format: string;
  limitsVersion: string;
}

/**
 * Words of approved variants, with an event for each. All or none: throws `approval_missing` where one is not approved as it stands,
 * `not_found` where one is not of this campaign.
 */
export async function exportCopy(db: Db, workspaceId: string, asked: CopyAsked): Promise<ExportVariant[]> {
  const given = await unwrap(
    db.rpc('export_copy', {
      p_workspace_id: workspaceId,
      p_campaign_id: asked.campaignId,
      p_variant_ids: asked.variantIds,
      p_format: asked.format,
      p_limits_version: asked.limitsVersion,
    }),
  );

  return z.array(ExportVariantSchema).parse(given);
}
