import type { Db } from '../client';
import { unwrap } from '../unwrap';

/** The caller's own choices in a workspace; null where the workspace's hold. */
export interface MyPreferences {
  locale: string | null;
  timeZone: string | null;
}

/** Locale and time zone as the member chose them, without the workspace's filled in. */
export async function getMyPreferences(db: Db, workspaceId: string, memberId: string): Promise<MyPreferences> {
  const row = await unwrap(
    db.from('members').select('locale, time_zone').eq('workspace_id', workspaceId).eq('id', memberId).maybeSingle(),
  );

  return { locale: row.locale, timeZone: row.time_zone };
}
