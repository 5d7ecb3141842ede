import type { Db } from '../client';
import { unwrap } from '../unwrap';

/** Asks a job to stop; one that has not begun is cancelled at once. Answers its status, or `stopping`. Throws `not_found`, `forbidden`. */
export async function cancelJob(db: Db, workspaceId: string, id: string): Promise<string> {
  return unwrap(db.rpc('cancel_job', { p_workspace_id: workspaceId, p_job_id: id }));
}
