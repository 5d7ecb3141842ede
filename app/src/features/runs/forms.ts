import { z } from 'zod';

/** Asks for a draft of ideas; `template` asks for the built-in drafter whatever model is set. */
export const DraftSchema = z.object({
  intent: z.literal('draft'),
  key: z.string().min(8).max(80),
  template: z
    .literal('on')
    .optional()
    .transform((value) => value === 'on'),
});
