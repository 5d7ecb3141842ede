import { z } from 'zod';
import type { JobDefinition } from '../define-job';

const PayloadSchema = z.object({ trialId: z.uuid() });

/** Asks one or two versions of a prompt over the same briefs and scores what comes; nothing is saved as an idea. */
export const tryPromptJob: JobDefinition<z.infer<typeof PayloadSchema>> = {
  kind: 'try-prompt',
  version: 1,
  payload: PayloadSchema,
};
