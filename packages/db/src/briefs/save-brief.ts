import type { BriefSlots } from '@upbeat/core/brief';
import type { Db } from '../client';
import type { Json } from '../database.types';
import { savedOrStale } from '../save-versioned';
import { BRIEF_SELECT, toBrief } from './row';
import type { Brief } from './row';

/** Saves all slots over the version they were read at; throws `stale` when somebody saved in between. */
export async function saveBrief(
  db: Db,
  workspaceId: string,
  { id, rowVersion, slots }: { id: string; rowVersion: number; slots: BriefSlots },
): Promise<Brief> {
  const query = db
    .from('briefs')
    .update({ slots: slots as unknown as Json })
    .eq('workspace_id', workspaceId)
    .eq('id', id)
    .eq('row_version', rowVersion)
    .select(BRIEF_SELECT);

  return toBrief(await savedOrStale(query.maybeSingle()));
}
