import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';
import { OBJECTIVE_SELECT, StoredObjectiveSchema } from './row';
import type { StoredObjective } from './row';

/**
 * Objectives with their campaigns, the one that ends first first; at most 100. `span` (ISO dates, inclusive) keeps those that
 * touch it and are not put away; without it all are listed, archived ones too.
 */
export async function listTargets(
  db: Db,
  workspaceId: string,
  span?: { from: string; to: string },
): Promise<StoredObjective[]> {
  const all = db.from('objectives').select(OBJECTIVE_SELECT).eq('workspace_id', workspaceId);
  const asked = span
    ? all.is('archived_at', null).lte('starts_on', span.to).gte('ends_on', span.from).order('ends_on')
    : all.order('ends_on', { ascending: false });

  return z.array(StoredObjectiveSchema).parse(await unwrap(asked.order('id').limit(100)));
}
