import type { Db } from '../client';
import { settle } from '../unwrap';

/** Puts a file that was refused or not imported away, or brings it back. Throws conflict for any other import. */
export async function putAwayImport(db: Db, workspaceId: string, importId: string, away: boolean): Promise<void> {
  await settle(db.rpc('put_away_import', { p_workspace_id: workspaceId, p_import_id: importId, p_away: away }));
}
