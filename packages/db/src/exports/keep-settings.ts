import type { Db } from '../client';
import type { Json } from '../database.types';
import { savedOrStale } from '../save-versioned';
import { unwrap } from '../unwrap';

/** Answers of a person for the files of a channel. `campaignId` null keeps them for the workspace; `rowVersion` null where none were kept. */
export interface SettingsToKeep {
  campaignId: string | null;
  channel: string;
  settings: Record<string, unknown>;
  rowVersion: number | null;
}

/** Keeps what is asked for files. Throws `stale` when somebody kept others in the meantime, `duplicate` when they were the first. */
export async function keepExportSettings(db: Db, workspaceId: string, kept: SettingsToKeep): Promise<void> {
  const settings = kept.settings as Json;
  if (kept.rowVersion === null) {
    await unwrap(
      db
        .from('export_settings')
        .insert({ workspace_id: workspaceId, campaign_id: kept.campaignId, channel: kept.channel, settings })
        .select('id')
        .single(),
    );
    return;
  }
  await savedOrStale(
    db
      .from('export_settings')
      .update({ settings })
      .eq('workspace_id', workspaceId)
      .eq('channel', kept.channel)
      .filter('campaign_id', kept.campaignId === null ? 'is' : 'eq', kept.campaignId)
      .eq('row_version', kept.rowVersion)
      .select('id')
      .maybeSingle(),
  );
}
