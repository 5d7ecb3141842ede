import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';
import { StudioCampaignSchema } from './row';
import type { CampaignStatus, StudioCampaign } from './row';

export interface CampaignPage {
  rows: StudioCampaign[];
  /** Cursor of the next page; null at the end. */
  next: string | null;
}

/** One page of campaigns, newest first. `open` leaves out archived ones; `before` is the id of the last one seen. */
export async function listCampaigns(
  db: Db,
  workspaceId: string,
  { status, before, limit }: { status: CampaignStatus | 'open'; before: string | null; limit: number },
): Promise<CampaignPage> {
  const found = await unwrap(
    db.rpc('studio_campaigns', {
      p_workspace_id: workspaceId,
      p_campaign_id: null,
      p_status: status,
      p_before: before,
      p_limit: limit + 1,
    }),
  );
  const rows = z.array(StudioCampaignSchema).parse(found);
  const page = rows.slice(0, limit);

  return { rows: page, next: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
}
