import { z } from 'zod';

/** What the page of a lesson posts: its words, always, and what is said of it. */
export const LessonActSchema = z
  .object({
    verdict: z.enum(['accepted', 'rejected', 'retired', 'draft']),
    key: z.string().min(8).max(80),
    rowVersion: z.coerce.number().int(),
    claim: z
      .string({ error: 'Say what is claimed, in a sentence.' })
      .trim()
      .min(10, 'Say what is claimed, in a sentence.')
      .max(400, 'Use at most 400 characters.'),
    wrongIf: z
      .string({ error: 'Say what would show it wrong.' })
      .trim()
      .min(5, 'Say what would show it wrong.')
      .max(400, 'Use at most 400 characters.'),
    expiresOn: z.iso.date({ error: 'Choose the day until which it holds.' }),
    reason: z.string().trim().max(500, 'Use at most 500 characters.').default(''),
  })
  .refine(({ verdict, reason }) => verdict !== 'rejected' || reason !== '', {
    path: ['reason'],
    error: 'Say why it is no lesson.',
  });
export type LessonAct = z.output<typeof LessonActSchema>;
