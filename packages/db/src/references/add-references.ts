import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';

/** An own reference as it is stored: what was counted, and what statistics and word lists say of it. */
export interface NewReference {
  headline: string;
  channel: string;
  impressions: number;
  clicks: number;
  ranFrom: string | null;
  ranTo: string | null;
  note: string;
  tags: string[];
  field: string;
  sensitive: boolean;
  ctrLow: number;
  ctrHigh: number;
  shrunkLow: number;
}

/** Positions (from zero) in the list handed in. */
export interface AddedReferences {
  added: { position: number; id: string }[];
  duplicates: number[];
}

const AddedSchema = z.object({
  added: z.array(z.object({ position: z.number(), id: z.string() })),
  duplicates: z.array(z.number()),
});

/**
 * Adds own references, all in one transaction; one that is here already (same words, channel and counts) adds nothing. The same
 * `key` twice adds once and answers alike. 1 to 5,000 at a time.
 */
export async function addReferences(
  db: Db,
  workspaceId: string,
  key: string,
  references: readonly NewReference[],
): Promise<AddedReferences> {
  const done = await unwrap(
    db.rpc('add_references', {
      p_workspace_id: workspaceId,
      p_key: key,
      p_rows: references.map((one) => ({
        headline: one.headline,
        channel: one.channel,
        impressions: one.impressions,
        clicks: one.clicks,
        ran_from: one.ranFrom,
        ran_to: one.ranTo,
        note: one.note,
        tags: one.tags,
        field: one.field,
        sensitive: one.sensitive,
        ctr_low: one.ctrLow,
        ctr_high: one.ctrHigh,
        shrunk_low: one.shrunkLow,
      })),
    }),
  );

  return AddedSchema.parse(done);
}
