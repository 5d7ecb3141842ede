import { z } from 'zod';
import type { Channel } from '@upbeat/core/channel-fields';
import type { Db } from '../client';
import { unwrap } from '../unwrap';
import { EditorSchema } from '../variants/editor-schema';

const CopyToSignSchema = z.object({
  /** How many match the filter, and how many wait in all. */
  total: z.number(),
  all: z.number(),
  /** Campaigns of all that waits. */
  campaigns: z.array(z.object({ id: z.string(), name: z.string() })),
  rows: z.array(
    z.object({
      since: z.string(),
      submittedBy: z.string().nullable(),
      /** Live signatures of members. */
      signed: z.number(),
      editor: EditorSchema,
    }),
  ),
});
export type CopyToSign = z.output<typeof CopyToSignSchema>;

export interface ToSignFilter {
  channel?: Channel;
  campaignId?: string;
  /** The last row of the page before. */
  after?: { at: string; id: string };
  limit: number;
}

/** Submitted copy that waits for the caller's signature, oldest first, a page at a time. Who may not sign is asked for nothing. */
export async function listCopyToSign(
  db: Db,
  workspaceId: string,
  { channel, campaignId, after, limit }: ToSignFilter,
): Promise<CopyToSign> {
  return CopyToSignSchema.parse(
    await unwrap(
      db.rpc('copy_to_sign', {
        p_workspace_id: workspaceId,
        p_channel: channel ?? '',
        p_campaign_id: campaignId ?? null,
        p_after_at: after?.at ?? null,
        p_after_id: after?.id ?? null,
        p_limit: limit,
      }),
    ),
  );
}
