import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';
import { ChoiceSchema } from './row';
import type { ExperimentChoice } from './row';

/** Placements that could be compared in a test, by campaign, channel and name; at most 400. */
export async function listExperimentChoices(db: Db, workspaceId: string): Promise<ExperimentChoice[]> {
  return z.array(ChoiceSchema).parse(await unwrap(db.rpc('experiment_choices', { p_workspace_id: workspaceId })));
}
