import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';

/** Tasks that one Score holds. */
export const MOST_NOTES = 2_000;

export const SCORE_STAGES = ['brief', 'ideas', 'copy', 'live', 'readout'] as const;
export type ScoreStage = (typeof SCORE_STAGES)[number];

const instant = z.string().transform((text) => Date.parse(text));
const ScoreSchema = z.object({
  total: z.number(),
  notes: z.array(
    z.object({
      key: z.string(),
      kind: z.string(),
      subjectId: z.string(),
      stage: z.enum(SCORE_STAGES),
      name: z.string().nullable(),
      n: z.number(),
      started: instant,
      ended: instant.nullable(),
      state: z.enum(['done', 'playing', 'held', 'planned']),
      campaignId: z.string().nullable(),
      after: z.string().nullable(),
      level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
      actorKind: z.enum(['person', 'ai', 'api', 'system']),
      actor: z.string().nullable(),
    }),
  ),
});

/** `total` counts the tasks of the window; `notes` are the newest MOST_NOTES of them, in the order of their start. */
export type Score = z.output<typeof ScoreSchema>;
/**
 * One task. Instants are milliseconds since the epoch; `ended` null: held, playing, planned, or a moment. `n`: rows it stands for.
 * `after`: key of the task it stands on.
 */
export type ScoreTask = Score['notes'][number];

/** Tasks that touch the time from one ISO instant up to another. */
export async function getScore(
  db: Db,
  workspaceId: string,
  { from, to }: { from: string; to: string },
): Promise<Score> {
  return ScoreSchema.parse(
    await unwrap(db.rpc('score', { p_workspace_id: workspaceId, p_from: from, p_to: to, p_limit: MOST_NOTES })),
  );
}
