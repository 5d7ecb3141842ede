import { z } from 'zod';

const key = z.string().min(8).max(80);
const ReasonSchema = z
  .string({ error: 'Say why; it is kept with the change.' })
  .trim()
  .min(1, 'Say why; it is kept with the change.')
  .max(500, 'Use at most 500 characters.');

const LevelSchema = z.enum(['1', '2', '3'], { error: 'Choose one of the three levels.' });

/** Everything that the orchestration page posts. */
export const OrchestrationActSchema = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('on'), key, reason: ReasonSchema }),
  z.object({ intent: z.literal('off'), key }),
  z.object({
    intent: z.literal('level'),
    key,
    kind: z.string().min(1).max(40),
    level: LevelSchema,
    actsADay: z.coerce
      .number({ error: 'Write a number.' })
      .int('A whole number.')
      .min(1, 'At least one.')
      .max(50, 'At most 50.')
      .default(3),
    /** In percent of the campaign's daily spend. */
    spendPercent: z.coerce.number({ error: 'Write a number.' }).gt(0, 'Above 0%.').max(50, 'At most 50%.').default(20),
    reason: ReasonSchema,
  }),
  z
    .object({
      intent: z.literal('audit'),
      key,
      decisionId: z.uuid(),
      verdict: z.enum(['fine', 'wrong']),
      note: z.string().trim().max(500, 'Use at most 500 characters.').default(''),
    })
    .refine(({ verdict, note }) => verdict === 'fine' || note !== '', { path: ['note'], error: 'Say what was wrong.' }),
  z.object({ intent: z.literal('undo'), key, decisionId: z.uuid() }),
]);
export type OrchestrationAct = z.output<typeof OrchestrationActSchema>;
