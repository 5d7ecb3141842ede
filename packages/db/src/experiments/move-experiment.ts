import type { Db } from '../client';
import { settle } from '../unwrap';

/** Starts, stops (on an ISO date) or cancels a test. Throws `stale` when it changed meanwhile, `conflict` for calling off one that can be decided on. */
export async function moveExperiment(
  db: Db,
  workspaceId: string,
  key: string,
  move: { experimentId: string; rowVersion: number; status: 'running' | 'stopped' | 'cancelled'; on: string | null },
): Promise<void> {
  await settle(
    db.rpc('move_experiment', {
      p_workspace_id: workspaceId,
      p_key: key,
      p_experiment_id: move.experimentId,
      p_row_version: move.rowVersion,
      p_status: move.status,
      p_on: move.on,
    }),
  );
}
