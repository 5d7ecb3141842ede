import { z } from 'zod';
import type { JobDefinition } from '../define-job';

const PayloadSchema = z.object({ runId: z.uuid(), briefId: z.uuid() });

/** Drafts the ideas of one run; each idea is stored as soon as it is whole. */
export const draftIdeasJob: JobDefinition<z.infer<typeof PayloadSchema>> = {
  kind: 'draft-ideas',
  version: 1,
  payload: PayloadSchema,
};
