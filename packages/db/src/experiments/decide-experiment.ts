import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';

export interface ExperimentVerdict {
  experimentId: string;
  rowVersion: number;
  /** Placement that stays live while the others pause; null changes nothing. */
  keep: string | null;
  choice: string;
  reason: string;
}

/** Concludes a stopped test; answers the decision's id. Throws `stale`, or `conflict` before the minimum, and where an arm is to be kept on a split that broke. */
export async function decideExperiment(
  db: Db,
  workspaceId: string,
  key: string,
  said: ExperimentVerdict,
): Promise<string> {
  const decided = await unwrap(
    db.rpc('decide_experiment', {
      p_workspace_id: workspaceId,
      p_key: key,
      p_experiment_id: said.experimentId,
      p_row_version: said.rowVersion,
      p_keep: said.keep,
      p_choice: said.choice,
      p_reason: said.reason,
    }),
  );

  return z.object({ id: z.string() }).parse(decided).id;
}
