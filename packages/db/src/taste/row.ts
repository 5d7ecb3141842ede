import { z } from 'zod';

/** The two headlines of a pair, as they are shown: A is the first, B the second, for everybody. */
export const SideSchema = z.enum(['first', 'second']);
export type Side = z.output<typeof SideSchema>;

/** What a member may say of his pick, in per cent. */
export const SURENESS_STEPS = [50, 60, 70, 80, 90] as const;
export type SurenessStep = (typeof SURENESS_STEPS)[number];

/** Headlines of a pair without anything that was counted. */
export const SealedPairSchema = z.object({ pairId: z.uuid(), first: z.string(), second: z.string() });
export type SealedPair = z.output<typeof SealedPairSchema>;

export const AnswerSchema = z.object({
  pairId: z.uuid(),
  /** The member's calendar day, and which ten of that day. */
  day: z.iso.date(),
  round: z.number().int(),
  pick: SideSchema,
  sureness: z.literal(SURENESS_STEPS),
  better: SideSchema,
  /** Probability, 0 to 1, that the ranker gave the first. */
  rankerFirst: z.number(),
});
/** An answer with the ranker's beside it and what was counted as the better one. */
export type TasteAnswer = z.output<typeof AnswerSchema>;
