import type { Db } from '../client';
import { unwrap } from '../unwrap';
import { OrchestrationSchema } from './row';
import type { Orchestration } from './row';

/** Whether whoever turned the switch on may still manage delegation; false while it is off. Without such a person nothing runs. */
export async function isAutomationAnswered(db: Db, workspaceId: string): Promise<boolean> {
  return unwrap(db.rpc('automation_answered', { p_workspace_id: workspaceId }));
}

/** The switch, the level of every kind of task, what AI did on its own (the newest 50) and the log (the newest 40). */
export async function getOrchestration(db: Db, workspaceId: string): Promise<Orchestration> {
  return OrchestrationSchema.parse(await unwrap(db.rpc('orchestration_page', { p_workspace_id: workspaceId })));
}
