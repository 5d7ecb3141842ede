import { z } from 'zod';
import type { JobDefinition } from '../define-job';

const PayloadSchema = z.object({});

/** Reads a workspace's results anew: suggestions, outcomes that are due, lessons, own references. */
export const readResultsJob: JobDefinition<z.infer<typeof PayloadSchema>> = {
  kind: 'read-results',
  version: 1,
  payload: PayloadSchema,
};
