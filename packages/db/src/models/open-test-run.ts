import type { Db } from '../client';
import { unwrap } from '../unwrap';

/** Opens the record of a connection test; `closeFieldRun` ends it. Throws `not_found`, `forbidden`. */
export async function openTestRun(
  db: Db,
  workspaceId: string,
  modelId: string,
  promptVersion: number,
): Promise<string> {
  return unwrap(
    db.rpc('open_test_run', { p_workspace_id: workspaceId, p_id: modelId, p_prompt_version: promptVersion }),
  );
}
