import { z } from 'zod';
import { DraftSchema } from '../runs/forms';

const DecisionBase = {
  key: z.string().min(8).max(80),
  ideaId: z.uuid(),
  rowVersion: z.coerce.number().int(),
};

const ReasonSchema = z
  .string({ error: 'Say why: the next draft learns from it.' })
  .trim()
  .min(1, 'Say why: the next draft learns from it.')
  .max(500, 'Use at most 500 characters.');

export const RejectSchema = z.object({ intent: z.literal('reject'), ...DecisionBase, reason: ReasonSchema });

export const EditIdeaSchema = z.object({
  intent: z.literal('edit'),
  ideaId: z.uuid(),
  rowVersion: z.coerce.number().int(),
  title: z.string({ error: 'An idea needs a title.' }).trim().min(1, 'An idea needs a title.').max(160),
  body: z
    .string({ error: 'Say the idea in a sentence or two.' })
    .trim()
    .min(1, 'Say the idea in a sentence or two.')
    .max(1200),
});

export const LockForecastSchema = z.object({
  intent: z.literal('forecast'),
  key: z.string().min(8).max(80),
  ideaId: z.uuid(),
  /** The rate held most likely, as a fraction. */
  rate: z.coerce.number().gt(0, 'Choose a rate above zero.').lt(1),
  sureness: z.enum(['guess', 'fairly', 'very'], { error: 'Say how sure you are.' }),
});

const ACTS = [
  z.object({ intent: z.literal('accept'), ...DecisionBase }),
  z.object({ intent: z.literal('undo'), ...DecisionBase }),
  RejectSchema,
  EditIdeaSchema,
  LockForecastSchema,
] as const;

/** Everything that can be done to one idea. */
export const IdeaActSchema = z.discriminatedUnion('intent', ACTS);
export type IdeaAct = z.output<typeof IdeaActSchema>;

/** What the board posts: acts on one of its ideas, or the wish for more. */
export const BoardActSchema = z.discriminatedUnion('intent', [...ACTS, DraftSchema]);
