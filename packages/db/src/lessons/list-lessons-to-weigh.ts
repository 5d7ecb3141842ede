import { ChannelSchema } from '@upbeat/core/channels';
import { LessonEffectSchema, LessonScopeSchema, LessonStrengthSchema } from '@upbeat/core/suggestion';
import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';

const ToWeighSchema = z.object({
  id: z.string(),
  campaignId: z.string().nullable(),
  channel: ChannelSchema,
  traits: z.array(z.string()),
  scope: LessonScopeSchema,
  effect: LessonEffectSchema,
  strength: LessonStrengthSchema,
  /** Last day of what it was learnt from. */
  learntOn: z.string(),
  /** Evidence whose data still stands, the oldest first: what has spoken already. */
  evidence: z.array(
    z.object({
      side: z.enum(['supports', 'contradicts', 'undecided']),
      effect: z.unknown(),
      sourceKey: z.string(),
      /** First and last day of its window. */
      from: z.string(),
      to: z.string(),
    }),
  ),
});
/** A lesson that later data may speak for or against. */
export type LessonToWeigh = z.output<typeof ToWeighSchema>;

/** Drafts, accepted and reopened lessons that name what was compared. Service rights. */
export async function listLessonsToWeigh(db: Db, workspaceId: string): Promise<LessonToWeigh[]> {
  const rows = z.array(z.unknown()).parse(await unwrap(db.rpc('lessons_to_weigh', { p_workspace_id: workspaceId })));

  return rows.flatMap((row) => {
    const read = ToWeighSchema.safeParse(row);
    return read.success ? [read.data] : [];
  });
}
