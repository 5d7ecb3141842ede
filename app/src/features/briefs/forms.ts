import { BriefSlotsSchema } from '@upbeat/core/brief';
import { z } from 'zod';

/** What autosave posts: all slots, and the version they were read at. */
export const SaveBriefSchema = z.object({ rowVersion: z.int().min(1), slots: BriefSlotsSchema });

const StoredSchema = z.object({ slots: BriefSlotsSchema, rowVersion: z.number(), savedAt: z.string() });

/** What autosave is answered: kept, or met by somebody else's newer words. */
export const SaveAnswerSchema = z.discriminatedUnion('kind', [
  StoredSchema.extend({ kind: z.literal('saved') }),
  StoredSchema.extend({ kind: z.literal('stale') }),
]);
export type SaveAnswer = z.infer<typeof SaveAnswerSchema>;
export type StoredBrief = z.infer<typeof StoredSchema>;
