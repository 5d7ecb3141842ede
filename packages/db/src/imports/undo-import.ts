import type { Db } from '../client';
import { settle } from '../unwrap';

/** Asks the worker to take a landed import out again. Throws conflict when it is not landed. */
export async function undoImport(db: Db, workspaceId: string, importId: string, key: string): Promise<void> {
  await settle(db.rpc('undo_import', { p_workspace_id: workspaceId, p_key: key, p_import_id: importId }));
}
