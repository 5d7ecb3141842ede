import { z } from 'zod';
import { STEPS } from './sureness';

/** A pick with its sureness; both are asked for in words where they are missing. */
export const AnswerSchema = z.object({
  key: z.string().min(8).max(80),
  pairId: z.uuid(),
  pick: z.enum(['first', 'second'], { error: 'Pick one of the two headlines.' }),
  sureness: z
    .string({ error: 'Say how sure you are.' })
    .transform(Number)
    .pipe(z.literal(STEPS, { error: 'Say how sure you are.' })),
});
