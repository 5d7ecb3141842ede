import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';
import { ExperimentActionSchema } from './row';
import type { ExperimentAction } from './row';

/** Conversion actions by campaign; first in each is the one that a new test counts by itself: its objective's, else what it has most of. */
export async function listExperimentActions(db: Db, workspaceId: string): Promise<ExperimentAction[]> {
  return z
    .array(ExperimentActionSchema)
    .parse(await unwrap(db.rpc('experiment_actions', { p_workspace_id: workspaceId })));
}
