import { MODEL_STEPS } from '@upbeat/core/model-choice';
import type { ModelStep } from '@upbeat/core/model-choice';
import type { Db } from '../client';
import { unwrap } from '../unwrap';
import { MODEL_SELECT, ModelSchema } from './row';
import type { WorkspaceModel } from './row';

/** Models that a workspace may ask, in their order, and which of them a step asks first. */
export interface ModelList {
  models: WorkspaceModel[];
  choices: Partial<Record<ModelStep, string>>;
}

/** Reads the models of a workspace. */
export async function listModels(db: Db, workspaceId: string): Promise<ModelList> {
  const [rows, chosen] = await Promise.all([
    unwrap(
      db
        .from('workspace_models')
        .select(MODEL_SELECT)
        .eq('workspace_id', workspaceId)
        .is('archived_at', null)
        .order('position')
        .order('id')
        .limit(50),
    ),
    unwrap(db.from('model_choices').select('step, model_id').eq('workspace_id', workspaceId)),
  ]);
  const choices = Object.fromEntries(
    MODEL_STEPS.flatMap((step) => chosen.filter((one) => one.step === step).map((one) => [step, one.model_id])),
  );

  return { models: rows.map((row) => ModelSchema.parse(row)), choices };
}
