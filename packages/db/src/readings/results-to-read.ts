import { ChannelSchema } from '@upbeat/core/channels';
import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';

const PlacedSchema = z.object({
  id: z.string(),
  /** What it is called on the platform. */
  name: z.string(),
  channel: ChannelSchema,
  status: z.enum(['planned', 'live', 'paused', 'ended']),
  market: z.string(),
  /** First headline, subject or primary text of its copy; its name where it has none. */
  headline: z.string(),
  accountId: z.string(),
  platform: z.string(),
});
export type ReadPlacement = z.output<typeof PlacedSchema>;

const CampaignSchema = z.object({
  id: z.string(),
  name: z.string(),
  currency: z.string(),
  market: z.string(),
  objective: z.object({ metric: z.string(), target: z.number() }).nullable(),
  /** Last shown day in the campaign's currency; null where none is. */
  lastDay: z.string().nullable(),
  placements: z.array(PlacedSchema),
});
/** A campaign with the placements that results are attached to. */
export type ReadCampaign = z.output<typeof CampaignSchema>;

const ToReadSchema = z.object({ watermark: z.number(), campaigns: z.array(CampaignSchema) });

/** Every campaign that the engine reads. Service rights. */
export async function getResultsToRead(db: Db, workspaceId: string): Promise<z.output<typeof ToReadSchema>> {
  return ToReadSchema.parse(await unwrap(db.rpc('results_to_read', { p_workspace_id: workspaceId })));
}
