import { IdSchema } from '@upbeat/core/id-schema';
import { z } from 'zod';

/** A placement as the form asks for it. */
export const PlacementSchema = z.strictObject({
  key: z.string().max(80),
  name: z
    .string({ error: 'Write what it is called on the platform.' })
    .trim()
    .min(1, 'Write what it is called on the platform.')
    .max(200, 'At most 200 characters.'),
  account: IdSchema.optional(),
  market: z.string().trim().max(60, 'At most 60 characters.').optional(),
  startsOn: z.iso.date('Choose a day.').optional(),
});

/** A change of a placement's status; `version` is the row version it was decided on. */
export const PlacementStatusSchema = z.strictObject({
  status: z.enum(['live', 'paused', 'ended']),
  version: z.coerce.number().int().positive(),
});
