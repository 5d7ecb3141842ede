import { z } from 'zod';
import type { Db } from '../client';
import { SumsSchema } from '../metrics/sums';
import { unwrap } from '../unwrap';

/** Campaigns that are told day by day; the others count in the sums by platform. */
const MOST_CAMPAIGNS = 24;

export interface CampaignResultsQuery {
  /** ISO dates, both inclusive. */
  from: string;
  to: string;
  currency: string;
  /** Null: every campaign, and what is attached to none (campaignId null). */
  campaignIds: string[] | null;
}

const CampaignResultsSchema = z.object({
  /** The action that conversions and value count; null where there is only one. */
  action: z.string().nullable(),
  rows: z.number(),
  /** Campaigns with results, of which the largest by spend have days. */
  campaigns: z.number(),
  groups: z.array(SumsSchema.extend({ campaignId: z.string().nullable(), platform: z.string() })),
  days: z.array(SumsSchema.extend({ campaignId: z.string().nullable(), day: z.string() })),
});
export type CampaignResults = z.output<typeof CampaignResultsSchema>;
export type CampaignDay = CampaignResults['days'][number];

/** What campaigns brought, day by day and by platform, in one currency and counting one conversion action. */
export async function getCampaignResults(
  db: Db,
  workspaceId: string,
  query: CampaignResultsQuery,
): Promise<CampaignResults> {
  return CampaignResultsSchema.parse(
    await unwrap(
      db.rpc('campaign_results', {
        p_workspace_id: workspaceId,
        p_from: query.from,
        p_to: query.to,
        p_currency: query.currency,
        p_campaign_ids: query.campaignIds,
        p_most: MOST_CAMPAIGNS,
      }),
    ),
  );
}
