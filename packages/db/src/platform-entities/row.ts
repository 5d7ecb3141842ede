/** What a platform calls a thing that has results. */
export interface PlatformEntity {
  id: string;
  campaign: string;
  adGroup: string;
  ad: string;
  matchedBy: 'name' | 'hand' | null;
  account: { platform: string; name: string };
}

export const ENTITY_SELECT = 'id, campaign, ad_group, ad, matched_by, ad_accounts(platform, name)';

export interface EntityRow {
  id: string;
  campaign: string;
  ad_group: string;
  ad: string;
  matched_by: string | null;
  ad_accounts: { platform: string; name: string };
}

/** A stored platform entity as the pages use it. */
export function toEntity(row: EntityRow): PlatformEntity {
  return {
    id: row.id,
    campaign: row.campaign,
    adGroup: row.ad_group,
    ad: row.ad,
    matchedBy: row.matched_by === 'name' || row.matched_by === 'hand' ? row.matched_by : null,
    account: row.ad_accounts,
  };
}
