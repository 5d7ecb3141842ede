import type { Db } from '../client';
import { savedOrStale } from '../save-versioned';
import type { Objective } from './row';

/** Saves an objective over the version it was read at; throws `stale` when somebody saved in between. */
export async function updateObjective(
  db: Db,
  workspaceId: string,
  objective: Objective & { rowVersion: number },
): Promise<void> {
  await savedOrStale(
    db
      .from('objectives')
      .update({
        name: objective.name,
        metric: objective.metric,
        target: objective.target,
        starts_on: objective.startsOn,
        ends_on: objective.endsOn,
        reason: objective.reason,
      })
      .eq('workspace_id', workspaceId)
      .eq('id', objective.id)
      .eq('row_version', objective.rowVersion)
      .select('id')
      .maybeSingle(),
  );
}
