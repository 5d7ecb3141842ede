import { IdSchema } from '@upbeat/core/id-schema';
import { z } from 'zod';

/** Keeps the copy as it stands, or brings an old version back. */
export const VersionSchema = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('keep'),
    note: z.string().trim().max(300, 'Keep the note under 300 characters.').default(''),
  }),
  z.object({ intent: z.literal('restore'), key: z.string().min(8).max(80), versionId: IdSchema }),
]);
