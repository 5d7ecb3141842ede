import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';
import { AskedModelSchema } from './row';

const ToAskSchema = z.object({
  models: z.array(AskedModelSchema),
  cap: z.string().nullable(),
  spent: z.string(),
});

/** Whom a step asks, in order; `cap` and `spent` are micros of US dollars of this calendar month, as text. */
export type ModelsToAsk = z.output<typeof ToAskSchema>;

/** Reads whom a step asks and what the month has cost so far. */
export async function modelsToAsk(db: Db, workspaceId: string, step: string): Promise<ModelsToAsk> {
  return ToAskSchema.parse(await unwrap(db.rpc('models_to_ask', { p_workspace_id: workspaceId, p_step: step })));
}
