import { BriefSlotsSchema, EMPTY_BRIEF } from '@upbeat/core/brief';
import type { BriefSlots } from '@upbeat/core/brief';
import { CHANNELS } from '@upbeat/core/channels';
import type { Channel } from '@upbeat/core/channels';
import { STATUS_MACHINES } from '@upbeat/core/status';
import type { StatusOf } from '@upbeat/core/status';
import { z } from 'zod';
import { ObjectiveSchema } from '../objectives/row';
import type { Objective } from '../objectives/row';

export type CampaignStatus = StatusOf<'campaigns'>;
export const CAMPAIGN_STATUSES = Object.keys(STATUS_MACHINES.campaigns) as [CampaignStatus, ...CampaignStatus[]];

/** A campaign with what stands where in the loop. Money is micros as text; dates are ISO dates in the campaign's own calendar. */
export interface StudioCampaign {
  id: string;
  name: string;
  status: CampaignStatus;
  brandId: string;
  budget: string | null;
  currency: string;
  startsOn: string | null;
  endsOn: string | null;
  channels: Channel[];
  market: string;
  rowVersion: number;
  createdAt: string;
  objective: Objective | null;
  /** `drafted` once ideas were asked for; null only where the brief was archived. */
  brief: { id: string; slots: BriefSlots; drafted: boolean } | null;
  ideas: number;
  proposed: number;
  accepted: number;
  pieces: number;
  submitted: number;
  approved: number;
  placements: number;
  /** Placements for which results have landed. */
  reported: number;
}

/** Slots as they are stored; one that an older version did not know, or that does not fit any more, is empty. */
export const StoredSlotsSchema = z.record(z.string(), z.unknown()).transform((stored): BriefSlots => {
  const fitting = Object.entries(BriefSlotsSchema.shape).filter(
    ([slot, schema]) => schema.safeParse(stored[slot]).success,
  );

  return BriefSlotsSchema.parse({
    ...EMPTY_BRIEF,
    ...Object.fromEntries(fitting.map(([slot]) => [slot, stored[slot]])),
  });
});

export const StudioCampaignSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    status: z.enum(CAMPAIGN_STATUSES),
    brand_id: z.string(),
    budget: z.string().nullable(),
    currency: z.string(),
    starts_on: z.string().nullable(),
    ends_on: z.string().nullable(),
    channels: z.array(z.string()),
    market: z.string(),
    row_version: z.number(),
    created_at: z.string(),
    objective: ObjectiveSchema.nullable(),
    brief: z.object({ id: z.string(), slots: StoredSlotsSchema, drafted: z.boolean() }).nullable(),
    ideas: z.number(),
    proposed: z.number(),
    accepted: z.number(),
    pieces: z.number(),
    submitted: z.number(),
    approved: z.number(),
    placements: z.number(),
    reported: z.number(),
  })
  .transform(
    ({ brand_id, starts_on, ends_on, row_version, created_at, channels, ...row }): StudioCampaign => ({
      ...row,
      brandId: brand_id,
      startsOn: starts_on,
      endsOn: ends_on,
      rowVersion: row_version,
      createdAt: created_at,
      channels: CHANNELS.filter((channel) => channels.includes(channel)),
    }),
  );
