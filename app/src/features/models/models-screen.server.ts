import type { AppLoadContext } from '@remix-run/node';
import { newId } from '@upbeat/core/ids';
import { may } from '@upbeat/core/roles';
import { listModels } from '@upbeat/db/models/list-models';
import { modelsToAsk } from '@upbeat/db/models/models-to-ask';
import type { Scope } from '~/request/require-member.server';

/** Settings, Models: whom each step asks, in which order, and what the month has cost. */
export async function modelsScreen(
  { db, workspace, member }: Pick<Scope, 'db' | 'workspace' | 'member'>,
  { model, models: settings }: Pick<AppLoadContext['settings'], 'model' | 'models'>,
) {
  const [{ models, choices }, { cap, spent }] = await Promise.all([
    listModels(db, workspace.id),
    modelsToAsk(db, workspace.id, ''),
  ]);

  return {
    models,
    choices,
    cap,
    spent,
    /** Id of the next model. */
    newId: newId(),
    /** The model of the installation, asked while the workspace has none. */
    installation: model,
    canStoreKeys: settings.secretKey !== undefined,
    isLocal: settings.isLocal ?? false,
    mayManage: may(member.role, 'workspace.manage'),
  };
}

export type ModelsScreen = Awaited<ReturnType<typeof modelsScreen>>;
export type ModelRow = ModelsScreen['models'][number];
