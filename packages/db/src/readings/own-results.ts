import { ChannelSchema } from '@upbeat/core/channels';
import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';

const OwnSchema = z.object({
  placementId: z.string(),
  channel: ChannelSchema,
  /** Null where its copy has no first line. */
  headline: z.string().nullable(),
  impressions: z.number(),
  clicks: z.number(),
  ranFrom: z.string(),
  ranTo: z.string(),
});
/** What a placement has brought over all its days. */
export type OwnResult = z.output<typeof OwnSchema>;

/** Placements with at least `least` impressions, and those that are own references already. Service rights. */
export async function listOwnResults(db: Db, workspaceId: string, least: number): Promise<OwnResult[]> {
  return z.array(OwnSchema).parse(await unwrap(db.rpc('own_results', { p_workspace_id: workspaceId, p_least: least })));
}

/** An own result with what the word lists say of its headline. */
export interface OwnReference extends OwnResult {
  headline: string;
  tags: string[];
  field: string;
  sensitive: boolean;
}

/** Keeps one own reference for each placement, its counts as they stand; answers how many changed. Service rights. */
export async function keepOwnResults(db: Db, workspaceId: string, rows: OwnReference[]): Promise<number> {
  if (rows.length === 0) return 0;
  return unwrap(db.rpc('keep_own_results', { p_workspace_id: workspaceId, p_rows: rows.map((row) => ({ ...row })) }));
}
