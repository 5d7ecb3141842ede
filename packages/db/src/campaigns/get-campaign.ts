import { AppError } from '@upbeat/core/app-error';
import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';
import { StudioCampaignSchema } from './row';
import type { StudioCampaign } from './row';

/** A campaign with what stands where; throws `not_found`. */
export async function getCampaign(db: Db, workspaceId: string, id: string): Promise<StudioCampaign> {
  const found = await unwrap(
    db.rpc('studio_campaigns', {
      p_workspace_id: workspaceId,
      p_campaign_id: id,
      p_status: null,
      p_before: null,
      p_limit: 1,
    }),
  );
  const [campaign] = z.array(StudioCampaignSchema).parse(found);
  if (!campaign) throw new AppError('not_found', 'That campaign is not here.');

  return campaign;
}
