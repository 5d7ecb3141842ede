import { z } from 'zod';
import type { JobDefinition } from '../define-job';

const PayloadSchema = z.object({ importId: z.uuid() });

/** Reads a mapped file and lands it in chunks, invisible until one flip. */
export const landImportJob: JobDefinition<z.infer<typeof PayloadSchema>> = {
  kind: 'land-import',
  version: 1,
  payload: PayloadSchema,
};
