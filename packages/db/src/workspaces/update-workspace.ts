import type { Db } from '../client';
import { savedOrStale } from '../save-versioned';

export interface WorkspaceChange {
  name: string;
  timeZone: string;
  locale: string;
  currency: string;
  /** The version the form was filled from. */
  rowVersion: number;
}

/** Keeps a workspace's name, zone, locale and currency. `stale` when somebody saved in between. */
export async function updateWorkspace(db: Db, workspaceId: string, change: WorkspaceChange): Promise<void> {
  await savedOrStale(
    db
      .from('workspaces')
      .update({ name: change.name, time_zone: change.timeZone, locale: change.locale, currency: change.currency })
      .eq('id', workspaceId)
      .eq('row_version', change.rowVersion)
      .select('id')
      .maybeSingle(),
  );
}
