import type { Db } from '../client';
import { settle } from '../unwrap';

/** Puts a suggestion away until a day (ISO date, within the next 90); it comes back then by itself. */
export async function snoozeSuggestion(
  db: Db,
  workspaceId: string,
  key: string,
  { suggestionId, until }: { suggestionId: string; until: string },
): Promise<void> {
  await settle(
    db.rpc('snooze_suggestion', {
      p_workspace_id: workspaceId,
      p_key: key,
      p_suggestion_id: suggestionId,
      p_until: until,
    }),
  );
}
