import type { Db } from '../client';
import { unwrap } from '../unwrap';
import { ExportableSchema } from './row';
import type { Exportable } from './row';

/** Copy of a campaign with how each variant stands, and what was kept for its files. Throws `not_found`. */
export async function getExportable(
  db: Db,
  workspaceId: string,
  { campaignId, limitsVersion }: { campaignId: string; limitsVersion: string },
): Promise<Exportable> {
  const found = await unwrap(
    db.rpc('exportable_copy', {
      p_workspace_id: workspaceId,
      p_campaign_id: campaignId,
      p_limits_version: limitsVersion,
    }),
  );

  return ExportableSchema.parse(found);
}
