import type { Db } from '../client';
import { unwrap } from '../unwrap';
import { RUN_SELECT, RunSchema } from './row';
import type { Run } from './row';

/** A run by its id; throws `not_found`. */
export async function getRun(db: Db, workspaceId: string, id: string): Promise<Run> {
  const query = db.from('runs').select(RUN_SELECT).eq('workspace_id', workspaceId).eq('id', id);

  return RunSchema.parse(await unwrap(query.maybeSingle()));
}
