import { ChannelSchema } from '@upbeat/core/channels';
import type { Channel } from '@upbeat/core/channels';
import { LessonEffectSchema, LessonStrengthSchema } from '@upbeat/core/suggestion';
import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';

const UsableSchema = z.object({
  id: z.string(),
  claim: z.string(),
  channel: ChannelSchema,
  traits: z.array(z.string()),
  strength: LessonStrengthSchema,
  effect: LessonEffectSchema.nullable().catch(null),
});
/** An accepted lesson that drafting may stand on. */
export type UsableLesson = z.output<typeof UsableSchema>;

const MOST = 40;

/** Lessons in force on a day for some channels, the newest first, at most 40: accepted, not expired, with a trait that wording can follow. */
export async function listLessonsForDrafting(
  db: Db,
  workspaceId: string,
  { channels, today }: { channels: readonly Channel[]; today: string },
): Promise<UsableLesson[]> {
  const rows = await unwrap(
    db
      .from('lessons')
      .select('id, claim, channel, traits, strength, effect')
      .eq('workspace_id', workspaceId)
      .eq('status', 'accepted')
      .gte('expires_on', today)
      .in('channel', [...channels])
      .order('accepted_at', { ascending: false })
      .order('id')
      .limit(MOST),
  );

  return z
    .array(UsableSchema)
    .parse(rows)
    .filter((lesson) => lesson.traits.length > 0);
}
