import { z } from 'zod';
import type { Db } from '../client';
import { unwrapMaybe } from '../unwrap';
import { AnswerSchema } from './row';

const ArmSchema = z.object({
  referenceId: z.uuid(),
  headline: z.string(),
  impressions: z.number().int(),
  clicks: z.number().int(),
});
const ReasonSchema = z.object({
  kind: z.enum(['trait', 'phrase', 'whole']),
  words: z.string(),
  favours: z.enum(['first', 'second']),
  weight: z.number(),
});
const RevealSchema = AnswerSchema.extend({
  /** Probability, 0 to 1, that the first really has the higher click rate. */
  firstSure: z.number(),
  grade: z.enum(['near', 'clear']),
  rankerReasons: z.array(ReasonSchema),
  /** Others of the workspace who answered it; what they said only from three on. */
  crowd: z.object({ n: z.number().int(), first: z.number().optional(), pickedFirst: z.number().int().optional() }),
  first: ArmSchema,
  second: ArmSchema,
});
/** A pair that its member has answered, opened. */
export type TasteReveal = z.output<typeof RevealSchema>;

/** What was counted of a pair, once the caller has answered it; null before, and for a pair that is not there. */
export async function getTasteReveal(db: Db, workspaceId: string, pairId: string): Promise<TasteReveal | null> {
  const found = await unwrapMaybe(db.rpc('taste_reveal', { p_workspace_id: workspaceId, p_pair_id: pairId }));

  return found === null ? null : RevealSchema.parse(found);
}
