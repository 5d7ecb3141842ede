import { ChannelSchema } from '@upbeat/core/channels';
import type { Channel } from '@upbeat/core/channel-fields';
import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';

/** How copy stands on its way to go live; of a piece with several variants the furthest. */
const CopyStateSchema = z.enum(['approved', 'waiting', 'draft']);
export type CopyState = z.infer<typeof CopyStateSchema>;

const CalendarItemSchema = z.object({
  kind: z.enum(['piece', 'placement', 'campaign']),
  id: z.string(),
  name: z.string(),
  /** Null for a campaign. */
  channel: ChannelSchema.nullable(),
  campaign: z.string(),
  /** ISO dates. A piece has a planned day only; a campaign may have one end only. */
  startsOn: z.string().nullable(),
  endsOn: z.string().nullable(),
  /** Of a placement or campaign. */
  status: z.string().nullable(),
  state: CopyStateSchema.nullable(),
  /** Of a piece: how many of its variants are approved, and how many there are. */
  approved: z.number().nullable(),
  variants: z.number().nullable(),
});
export type CalendarItem = z.output<typeof CalendarItemSchema>;

const CalendarSchema = z.object({
  /** At most 500, by first day. */
  items: z.array(CalendarItemSchema),
  /** Pieces without a planned day and without a placement, and the newest 20 of them. */
  undated: z.number(),
  undatedSome: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      channel: ChannelSchema,
      campaign: z.string(),
      state: CopyStateSchema,
    }),
  ),
  campaigns: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type Calendar = z.output<typeof CalendarSchema>;

export interface CalendarQuery {
  /** ISO dates, both included. */
  from: string;
  to: string;
  channel?: Channel;
  campaignId?: string;
}

/** What goes live, runs or ends on some days. */
export async function getCalendar(db: Db, workspaceId: string, query: CalendarQuery): Promise<Calendar> {
  return CalendarSchema.parse(
    await unwrap(
      db.rpc('calendar', {
        p_workspace_id: workspaceId,
        p_from: query.from,
        p_to: query.to,
        p_channel: query.channel ?? '',
        p_campaign_id: query.campaignId ?? null,
      }),
    ),
  );
}
