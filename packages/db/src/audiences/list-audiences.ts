import type { Db } from '../client';
import { unwrap } from '../unwrap';
import { AUDIENCE_SELECT, toAudience } from './row';
import type { Audience } from './row';

/** Audiences of a workspace in the order they were written, archived ones left out; at most 500. */
export async function listAudiences(db: Db, workspaceId: string): Promise<Audience[]> {
  const query = db.from('audiences').select(AUDIENCE_SELECT).eq('workspace_id', workspaceId).is('archived_at', null);
  const rows = await unwrap(query.order('created_at').order('id').limit(500));

  return rows.map(toAudience);
}
