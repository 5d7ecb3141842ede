import type { Channel } from '@upbeat/core/channels';
import type { StatusOf } from '@upbeat/core/status';

export type PlacementStatus = StatusOf<'placements'>;

export const PLACEMENT_SELECT =
  'id, campaign_id, variant_id, version_id, ad_account_id, channel, name, market, status, starts_on, ends_on, created_by, created_at, row_version, campaigns(name), ad_accounts(platform, name)';

/** Where a variant runs. */
export interface Placement {
  id: string;
  campaignId: string;
  campaign: string;
  variantId: string;
  versionId: string;
  channel: Channel;
  /** What it is called on the platform: results attach to it by this name. */
  name: string;
  market: string;
  status: PlacementStatus;
  startsOn: string | null;
  endsOn: string | null;
  account: { id: string; platform: string; name: string } | null;
  createdBy: string | null;
  createdAt: string;
  rowVersion: number;
}

export interface PlacementRow {
  id: string;
  campaign_id: string;
  variant_id: string;
  version_id: string;
  ad_account_id: string | null;
  channel: string;
  name: string;
  market: string;
  status: string;
  starts_on: string | null;
  ends_on: string | null;
  created_by: string | null;
  created_at: string;
  row_version: number;
  campaigns: { name: string } | null;
  ad_accounts: { platform: string; name: string } | null;
}

/** A stored placement as the pages use it. */
export function toPlacement(row: PlacementRow): Placement {
  return {
    id: row.id,
    campaignId: row.campaign_id,
    campaign: row.campaigns?.name ?? '',
    variantId: row.variant_id,
    versionId: row.version_id,
    channel: row.channel as Channel,
    name: row.name,
    market: row.market,
    status: row.status as PlacementStatus,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    account: row.ad_accounts && row.ad_account_id !== null ? { id: row.ad_account_id, ...row.ad_accounts } : null,
    createdBy: row.created_by,
    createdAt: row.created_at,
    rowVersion: row.row_version,
  };
}
