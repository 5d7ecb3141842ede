import { ClockMovedSchema } from '@upbeat/core/clock-message';
import { z } from 'zod';

/** What the database process tells the supervisor. */
export const StackMessageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('opening') }),
  z.object({ kind: z.literal('ready'), port: z.number(), applied: z.number() }),
  z.object({ kind: z.literal('failed'), message: z.string() }),
  ClockMovedSchema,
]);
export type StackMessage = z.infer<typeof StackMessageSchema>;

/** Exit status of a process that would fail the same way again (EX_CONFIG of sysexits.h), so it is not restarted. */
export const EXIT_FOR_GOOD = 78;
