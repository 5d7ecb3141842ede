import { z } from 'zod';

/**
 * Asked by the demo's seeding while it runs, by way of the supervisor, of the embedded database's own process. It travels between
 * processes of one installation and no address answers it, so that nobody else can date anything back.
 */
export const MoveClockSchema = z.object({
  kind: z.literal('move-clock'),
  /** Milliseconds that the database's clock goes behind its own time; 0 puts it right. */
  behindMs: z.number().min(0),
});
export type MoveClock = z.infer<typeof MoveClockSchema>;

/** The answer: the clock is where it was asked to be. */
export const ClockMovedSchema = z.object({ kind: z.literal('clock-moved') });
export type ClockMoved = z.infer<typeof ClockMovedSchema>;
