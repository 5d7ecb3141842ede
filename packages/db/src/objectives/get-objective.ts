import type { Db } from '../client';
import { unwrap } from '../unwrap';
import { OBJECTIVE_SELECT, StoredObjectiveSchema } from './row';
import type { StoredObjective } from './row';

/** An objective as it stands now, archived or not; throws `not_found`. */
export async function getObjective(db: Db, workspaceId: string, id: string): Promise<StoredObjective> {
  const query = db.from('objectives').select(OBJECTIVE_SELECT).eq('workspace_id', workspaceId).eq('id', id);

  return StoredObjectiveSchema.parse(await unwrap(query.maybeSingle()));
}
