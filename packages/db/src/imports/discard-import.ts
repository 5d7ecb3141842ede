import type { Db } from '../client';
import { settle } from '../unwrap';

/** Throws an uploaded file away before anything of it is imported. */
export async function discardImport(db: Db, workspaceId: string, importId: string): Promise<void> {
  await settle(db.rpc('discard_import', { p_workspace_id: workspaceId, p_import_id: importId }));
}
