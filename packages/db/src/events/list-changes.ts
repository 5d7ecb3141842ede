import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';
import { EventSchema } from './row';
import type { WorkspaceEvent } from './row';

/** What to keep of the history. `actor` is a user's id, 'ai' or 'system'. */
export interface ChangesFilter {
  noun?: string;
  actor?: string;
  level?: number;
}

export interface ChangesPage {
  events: WorkspaceEvent[];
  /** The number to go on from; null on the last page. */
  next: string | null;
}

/** The workspace's history, newest first, a page at a time. `before` is a `seq`. */
export async function listChanges(
  db: Db,
  workspaceId: string,
  { filter, before, limit }: { filter: ChangesFilter; before?: string; limit: number },
): Promise<ChangesPage> {
  const found = await unwrap(
    db.rpc('changes', {
      p_workspace_id: workspaceId,
      p_since: null,
      p_before: before ?? null,
      p_noun: filter.noun ?? null,
      p_actor: filter.actor ?? null,
      p_level: filter.level ?? null,
      p_telling: false,
      p_limit: limit + 1,
    }),
  );
  const events = z.array(EventSchema).parse(found);
  const shown = events.slice(0, limit);

  return { events: shown, next: events.length > limit ? (shown.at(-1)?.seq ?? null) : null };
}
