import type { Db } from '../client';
import { settle } from '../unwrap';
import type { MyPreferences } from './get-my-preferences';

/** Keeps how the caller reads figures and times in one workspace; null takes over the workspace's. */
export async function setMyPreferences(db: Db, workspaceId: string, preferences: MyPreferences): Promise<void> {
  await settle(
    db.rpc('set_my_preferences', {
      p_workspace_id: workspaceId,
      p_locale: preferences.locale ?? '',
      p_time_zone: preferences.timeZone ?? '',
    }),
  );
}
