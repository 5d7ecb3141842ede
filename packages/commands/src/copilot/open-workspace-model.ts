import type { DraftModel } from '@upbeat/copilot/models/draft-model';
import { openProvider } from '@upbeat/copilot/models/providers';
import { AppError } from '@upbeat/core/app-error';
import type { Db } from '@upbeat/db/client';
import type { AskedModel } from '@upbeat/db/models/row';
import { takeSealedKey } from '@upbeat/db/models/take-sealed-key';
import { checkModelAddress, guardedFetch } from './model-address';
import type { ModelSettings } from './open-model';
import { openerOf, openKey } from './seal-key';

/**
 * Opens a model of a workspace: its key is unsealed here and goes to the provider alone. `timeoutMs` bounds one call.
 * @throws AppError provider_unavailable when the key cannot be opened, invalid_input when the address may not be asked
 */
export async function openWorkspaceModel(
  db: Db,
  workspaceId: string,
  model: AskedModel,
  settings: ModelSettings,
  timeoutMs?: number,
): Promise<DraftModel> {
  const isLocal = settings.isLocal ?? false;
  if (model.baseUrl !== null) await checkModelAddress(model.baseUrl, { isLocal });
  const price =
    model.inputPrice === null || model.outputPrice === null
      ? {}
      : { [model.name]: { inputPerMillion: BigInt(model.inputPrice), outputPerMillion: BigInt(model.outputPrice) } };

  return openProvider(
    {
      provider: model.provider,
      modelId: model.name,
      apiKey: model.hasKey ? await keyOf(db, workspaceId, model, settings) : undefined,
      baseUrl: model.baseUrl ?? undefined,
      timeoutMs,
    },
    price,
    guardedFetch(isLocal),
  );
}

async function keyOf(db: Db, workspaceId: string, model: AskedModel, settings: ModelSettings): Promise<string> {
  const owner = { workspaceId, modelId: model.id, provider: model.provider, baseUrl: model.baseUrl };
  if (settings.secretKey === undefined)
    throw new AppError('provider_unavailable', 'Stored keys cannot be opened here: UPBEAT_SECRET_KEY is not set.');
  const sealed = await takeSealedKey(db, workspaceId, model.id, openerOf(settings.secretKey, owner));
  if (sealed === null)
    throw new AppError(
      'provider_unavailable',
      'The stored key cannot be opened here: it was sealed by another installation. Enter it again in Settings, Models.',
    );

  return openKey(settings.secretKey, owner, sealed);
}
