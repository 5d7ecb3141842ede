import { z } from 'zod';

const key = z.string().min(8).max(80);
const rowVersion = z.coerce.number().int();

/** A reason is required wherever something is decided. */
export const ReasonSchema = z
  .string({ error: 'Say why; it is read again when the outcome is in.' })
  .trim()
  .min(1, 'Say why; it is read again when the outcome is in.')
  .max(2000, 'Use at most 2,000 characters.');

/** Everything that can be done to one suggestion. */
export const SuggestionActSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('forecast'),
    key,
    rowVersion,
    /** The ratio held most likely: 1.1 is +10%. */
    ratio: z.coerce.number().gt(0, 'Choose a change.').lt(10, 'Choose a change.'),
    sureness: z.enum(['guess', 'fairly', 'very'], { error: 'Say how sure you are.' }),
  }),
  z.object({
    intent: z.literal('decide'),
    key,
    rowVersion,
    choice: z.enum(['apply', 'dismiss'], { error: 'Choose one.' }),
    also: z.string().trim().max(200, 'Use at most 200 characters.').default(''),
    reason: ReasonSchema,
  }),
  z.object({ intent: z.literal('dismiss'), key, rowVersion, reason: ReasonSchema }),
  z.object({
    intent: z.literal('snooze'),
    key,
    until: z.iso.date({ error: 'Choose a day.' }),
  }),
]);
export type SuggestionAct = z.output<typeof SuggestionActSchema>;
