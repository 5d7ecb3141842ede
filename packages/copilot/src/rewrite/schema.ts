import { z } from 'zod';
import { BriefSlotsSchema } from '@upbeat/core/brief';
import { ChannelSchema } from '@upbeat/core/channels';
import { DraftBrandSchema } from '../draft-ideas/schema';

export const REWRITE_MOST = 5;

/** One field of one piece of copy, and what a rewrite of it may stand on. */
export const RewriteInputSchema = z.object({
  channel: ChannelSchema,
  field: z.string().max(40),
  text: z.string().max(20_000),
  slots: BriefSlotsSchema,
  brand: DraftBrandSchema,
  seed: z.int(),
});
export type RewriteInput = z.infer<typeof RewriteInputSchema>;

export const RewriteAnswerSchema = z.object({
  alternatives: z.array(z.string().trim().min(1).max(3000)).min(1).max(REWRITE_MOST),
});
export type RewriteAnswer = z.infer<typeof RewriteAnswerSchema>;
