import type { Db } from '../client';
import { unwrap } from '../unwrap';
import { BRIEF_SELECT, toBrief } from './row';
import type { Brief } from './row';

/** A brief by its id; throws `not_found`. */
export async function getBrief(db: Db, workspaceId: string, id: string): Promise<Brief> {
  const query = db.from('briefs').select(BRIEF_SELECT).eq('workspace_id', workspaceId).eq('id', id);

  return toBrief(await unwrap(query.is('archived_at', null).maybeSingle()));
}
