import { z } from 'zod';
import type { JobDefinition } from '../define-job';

const PayloadSchema = z.object({ importId: z.uuid() });

/** Takes one import's layer out; the rows beneath it show again. */
export const undoImportJob: JobDefinition<z.infer<typeof PayloadSchema>> = {
  kind: 'undo-import',
  version: 1,
  payload: PayloadSchema,
};
