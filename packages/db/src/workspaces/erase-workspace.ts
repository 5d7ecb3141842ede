import type { Db } from '../client';
import { settle } from '../unwrap';

/** Erases a workspace and everything in it, for good. Owners only, who type its name; `invalid_input` at `name` when it does not match. */
export async function eraseWorkspace(db: Db, workspaceId: string, name: string): Promise<void> {
  await settle(db.rpc('erase_workspace', { p_workspace_id: workspaceId, p_name: name }));
}
