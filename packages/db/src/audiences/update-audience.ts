import type { Db } from '../client';
import { savedOrStale } from '../save-versioned';
import type { Audience } from './row';
import { AUDIENCE_SELECT, toAudience } from './row';

/** Saves an audience over the version it was read at; throws `stale` when somebody saved in between. */
export async function updateAudience(
  db: Db,
  workspaceId: string,
  { id, rowVersion, ...text }: Omit<Audience, 'brandId'>,
): Promise<Audience> {
  const query = db
    .from('audiences')
    .update(text)
    .eq('workspace_id', workspaceId)
    .eq('id', id)
    .eq('row_version', rowVersion)
    .select(AUDIENCE_SELECT)
    .maybeSingle();

  return toAudience(await savedOrStale(query));
}
