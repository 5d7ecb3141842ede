import type { BriefSlots } from '@upbeat/core/brief';
import { StoredSlotsSchema } from '../campaigns/row';
import type { Db } from '../client';
import { unwrap } from '../unwrap';

/** A brief of another campaign, to begin from. */
export interface OtherBrief {
  id: string;
  campaign: string;
  slots: BriefSlots;
  savedAt: string;
}

export interface OtherBriefsFilter {
  brandId: string;
  /** Left out: the campaign one writes for. */
  campaignId: string;
  /** Newest campaigns looked at. */
  limit: number;
}

/** Briefs of the brand's other campaigns, the one changed last first. Another brand's claims and facts are not this one's to state. */
export async function listOtherBriefs(
  db: Db,
  workspaceId: string,
  { brandId, campaignId, limit }: OtherBriefsFilter,
): Promise<OtherBrief[]> {
  // Two questions, as an embedded campaign would be found by the workspace alone where its key is of two columns.
  const campaigns = await unwrap(
    db
      .from('campaigns')
      .select('id, name')
      .eq('workspace_id', workspaceId)
      .eq('brand_id', brandId)
      .neq('id', campaignId)
      .order('created_at', { ascending: false })
      .limit(limit),
  );
  if (campaigns.length === 0) return [];
  const names = new Map(campaigns.map(({ id, name }) => [id, name]));
  const rows = await unwrap(
    db
      .from('briefs')
      .select('id, campaign_id, slots, updated_at')
      .eq('workspace_id', workspaceId)
      .in('campaign_id', [...names.keys()])
      .is('archived_at', null)
      .order('updated_at', { ascending: false }),
  );

  return rows.map((row) => ({
    id: row.id,
    campaign: names.get(row.campaign_id) ?? '',
    slots: StoredSlotsSchema.parse(row.slots),
    savedAt: row.updated_at,
  }));
}
