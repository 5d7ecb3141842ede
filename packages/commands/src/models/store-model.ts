import { AppError } from '@upbeat/core/app-error';
import type { Db } from '@upbeat/db/client';
import { saveModel } from '@upbeat/db/models/save-model';
import type { ModelToSave } from '@upbeat/db/models/save-model';
import { checkModelAddress } from '../copilot/model-address';
import type { ModelSettings } from '../copilot/open-model';
import { sealKey } from '../copilot/seal-key';

/** A model as an owner enters it; `key` is the provider's, or null to keep the one there is. */
export type ModelEntered = Omit<ModelToSave, 'key'> & { key: string | null };

/** Checks the address, seals the key and stores the model. Throws `invalid_input` at its field, `stale`, `forbidden`. */
export async function storeModel(
  db: Db,
  workspaceId: string,
  { key, ...model }: ModelEntered,
  settings: ModelSettings,
): Promise<void> {
  if (model.baseUrl !== null) await checkModelAddress(model.baseUrl, { isLocal: settings.isLocal ?? false });
  if (key !== null && settings.secretKey === undefined) {
    const message = 'Keys cannot be stored here: whoever runs this installation sets UPBEAT_SECRET_KEY first.';
    throw new AppError('invalid_input', message, { fields: { key: message } });
  }
  const sealed =
    key === null || settings.secretKey === undefined
      ? null
      : sealKey(
          settings.secretKey,
          { workspaceId, modelId: model.id, provider: model.provider, baseUrl: model.baseUrl },
          key,
        );

  await saveModel(db, workspaceId, { ...model, key: sealed });
}
