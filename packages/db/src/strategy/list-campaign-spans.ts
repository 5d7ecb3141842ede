import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';

const SpanSchema = z.object({ currency: z.string(), firstDay: z.string(), lastDay: z.string() });
/** Days (ISO dates) on which campaigns have rows in one currency. */
export type CampaignSpan = z.output<typeof SpanSchema>;

/** First and last day with rows of some campaigns within a period (ISO dates, inclusive), by currency. */
export async function listCampaignSpans(
  db: Db,
  workspaceId: string,
  query: { campaignIds: string[]; from: string; to: string },
): Promise<CampaignSpan[]> {
  return z.array(SpanSchema).parse(
    await unwrap(
      db.rpc('campaign_spans', {
        p_workspace_id: workspaceId,
        p_campaign_ids: query.campaignIds,
        p_from: query.from,
        p_to: query.to,
      }),
    ),
  );
}
