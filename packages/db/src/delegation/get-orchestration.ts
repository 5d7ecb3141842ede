import type { Db } from '../client';
import { unwrap } from '../unwrap';
import { OrchestrationSchema } from './row';
import type { Orchestration } from './row';

/** The switch, the level of every kind of task, what AI did on its own (the newest 50) and the log (the newest 40). */
export async function getOrchestration(db: Db, workspaceId: string): Promise<Orchestration> {
  return OrchestrationSchema.parse(await unwrap(db.rpc('orchestration_page', { p_workspace_id: workspaceId })));
}
