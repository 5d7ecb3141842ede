import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';
import { LevelsSchema, ReadingSchema, SuggestionSchema, TrackRecordSchema } from './row';

const ListSchema = z.object({
  suggestions: z.array(SuggestionSchema),
  readings: z.array(ReadingSchema),
  records: z.array(TrackRecordSchema),
  levels: LevelsSchema,
  /** How many there are; at most forty of each are listed. */
  total: z.object({ suggestions: z.number(), readings: z.number() }),
});
export type SuggestionList = z.output<typeof ListSchema>;

/** What the engine proposes now (open and snoozed, the surest first), what it read without proposing anything, and how each kind did here. */
export async function listSuggestions(db: Db, workspaceId: string, campaignId: string | null): Promise<SuggestionList> {
  return ListSchema.parse(
    await unwrap(db.rpc('suggestion_list', { p_workspace_id: workspaceId, p_campaign_id: campaignId })),
  );
}
