import type { Db } from '../client';
import { settle } from '../unwrap';

/** Asks the landing of an import to stop; what has landed of it was never visible and goes. */
export async function stopImport(db: Db, workspaceId: string, jobId: string): Promise<void> {
  await settle(db.rpc('cancel_job', { p_workspace_id: workspaceId, p_job_id: jobId }));
}
