import type { Db } from '../client';
import { settle } from '../unwrap';
import type { Objective } from './row';

/** Writes an objective down under the id its form brought, so that a repeated submit adds nothing. */
export async function createObjective(db: Db, workspaceId: string, objective: Objective): Promise<void> {
  const row = {
    workspace_id: workspaceId,
    id: objective.id,
    name: objective.name,
    metric: objective.metric,
    target: objective.target,
    starts_on: objective.startsOn,
    ends_on: objective.endsOn,
    reason: objective.reason,
  };

  await settle(db.from('objectives').upsert(row, { onConflict: 'workspace_id,id', ignoreDuplicates: true }));
}
