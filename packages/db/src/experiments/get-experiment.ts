import type { Db } from '../client';
import { unwrap } from '../unwrap';
import { ExperimentSchema } from './row';
import type { Experiment } from './row';

/** One test with what its arms were shown, and from the minimum on what they brought. Throws `not_found`. */
export async function getExperiment(db: Db, workspaceId: string, experimentId: string): Promise<Experiment> {
  return ExperimentSchema.parse(
    await unwrap(db.rpc('experiment_page', { p_workspace_id: workspaceId, p_experiment_id: experimentId })),
  );
}
