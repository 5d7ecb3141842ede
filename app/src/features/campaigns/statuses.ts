import { STATUS_MACHINES } from '@upbeat/core/status';
import type { CampaignStatus } from '@upbeat/db/campaigns/row';

/** Statuses of a campaign, in the order of its life. */
export const CAMPAIGN_STATUSES = Object.keys(STATUS_MACHINES.campaigns) as [CampaignStatus, ...CampaignStatus[]];

/** Statuses a campaign may go to from here. */
export function nextStatuses(from: CampaignStatus): readonly CampaignStatus[] {
  return STATUS_MACHINES.campaigns[from];
}
