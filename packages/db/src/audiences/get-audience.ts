import type { Db } from '../client';
import { unwrap } from '../unwrap';
import type { Audience } from './row';
import { AUDIENCE_SELECT, toAudience } from './row';

/** An audience as it stands now, archived or not; throws `not_found`. */
export async function getAudience(db: Db, workspaceId: string, id: string): Promise<Audience> {
  const query = db.from('audiences').select(AUDIENCE_SELECT).eq('workspace_id', workspaceId).eq('id', id);

  return toAudience(await unwrap(query.maybeSingle()));
}
