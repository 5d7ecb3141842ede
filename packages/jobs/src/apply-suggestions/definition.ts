import { z } from 'zod';
import type { JobDefinition } from '../define-job';

const PayloadSchema = z.object({});

/** Applies open suggestions of kinds that AI runs, inside the guardrails, while the switch is on. */
export const applySuggestionsJob: JobDefinition<z.infer<typeof PayloadSchema>> = {
  kind: 'apply-suggestions',
  version: 1,
  payload: PayloadSchema,
};
