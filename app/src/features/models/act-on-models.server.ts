import { storeModel } from '@upbeat/commands/models/store-model';
import { testModel } from '@upbeat/commands/models/test-model';
import type { ModelSettings } from '@upbeat/commands/copilot/open-model';
import { chooseModel, raiseModel, removeModel, setSpendCap } from '@upbeat/db/models/change-models';
import type { Scope } from '~/request/require-member.server';
import { isServed } from './choices';
import type { ModelAct } from './forms';

/** Carries out one act of Settings, Models. Throws `invalid_input` at its field, `stale`, `not_found`, `forbidden`. */
export async function actOnModels(
  { db, workspace }: Pick<Scope, 'db' | 'workspace'>,
  act: ModelAct,
  settings: ModelSettings,
  signal: AbortSignal,
): Promise<void> {
  switch (act.intent) {
    case 'save':
      return storeModel(
        db,
        workspace.id,
        {
          id: act.id,
          provider: act.provider,
          name: act.name,
          baseUrl: isServed(act.provider) ? (act.baseUrl ?? null) : null,
          key: act.key || null,
          inputPrice: act.inputPrice,
          outputPrice: act.outputPrice,
          rowVersion: act.rowVersion ?? null,
        },
        settings,
      );
    case 'remove':
      return removeModel(db, workspace.id, act.id);
    case 'raise':
      return raiseModel(db, workspace.id, act.id);
    case 'choose':
      return chooseModel(db, workspace.id, act.step, act.modelId ?? null);
    case 'cap':
      return setSpendCap(db, workspace.id, act.cap);
    case 'test':
      await testModel(db, workspace.id, act.id, settings, signal);
  }
}
