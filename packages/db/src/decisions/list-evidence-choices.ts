import { LessonEffectSchema, LessonStrengthSchema, VERDICTS } from '@upbeat/core/suggestion';
import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';
import { WhatHappenedSchema } from './row';

const ChoicesSchema = z.object({
  lessons: z.array(
    z.object({
      id: z.string(),
      claim: z.string(),
      strength: LessonStrengthSchema,
      effect: LessonEffectSchema.nullable().catch(null),
    }),
  ),
  outcomes: z.array(
    z.object({
      id: z.string(),
      question: z.string(),
      verdict: z.enum(VERDICTS).nullable(),
      observed: WhatHappenedSchema,
      from: z.string(),
      to: z.string(),
    }),
  ),
  /** Clicks and impressions of the days that report both; null where none does. */
  windows: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      from: z.string(),
      to: z.string(),
      impressions: z.number().nullable(),
      clicks: z.number().nullable(),
    }),
  ),
});
/** What a question can cite, the newest first. */
export type EvidenceChoices = z.output<typeof ChoicesSchema>;

/** Lessons, measured outcomes and windows of results whose words hold `text`; at most `limit` of each. */
export async function listEvidenceChoices(
  db: Db,
  workspaceId: string,
  { text, limit }: { text: string; limit: number },
): Promise<EvidenceChoices> {
  return ChoicesSchema.parse(
    await unwrap(db.rpc('evidence_choices', { p_workspace_id: workspaceId, p_text: text, p_limit: limit })),
  );
}
