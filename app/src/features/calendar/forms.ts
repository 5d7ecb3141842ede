import { z } from 'zod';

/** The day a piece is planned for; empty takes it away. */
export const PlanSchema = z.object({
  rowVersion: z.coerce.number().int().min(1),
  plannedFor: z.iso
    .date({ error: 'Write a day of the calendar.' })
    .refine((day) => day >= '2000-01-01' && day <= '2100-12-31', 'Choose a day of this century.')
    .optional()
    .transform((day) => day ?? null),
});
