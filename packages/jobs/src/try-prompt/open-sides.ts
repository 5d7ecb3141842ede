import { isCapSpent, CAP_SPENT, listWriters } from '@upbeat/commands/copilot/list-writers';
import type { ModelSettings } from '@upbeat/commands/copilot/open-model';
import { openWorkspaceModel } from '@upbeat/commands/copilot/open-workspace-model';
import { ownPrompt } from '@upbeat/commands/copilot/own-prompt';
import type { DraftModel } from '@upbeat/copilot/models/draft-model';
import type { OwnPrompt } from '@upbeat/copilot/run/run-step';
import { AppError } from '@upbeat/core/app-error';
import type { Db } from '@upbeat/db/client';
import { modelsToAsk } from '@upbeat/db/models/models-to-ask';
import { getPromptVersion } from '@upbeat/db/prompts/get-prompt-version';
import type { Trial, TrialSide } from '@upbeat/db/prompts/trial-row';

/** A side ready to be asked: its text (the built-in one where `prompt` is absent) and its model. */
export interface OpenSide {
  side: number;
  prompt?: OwnPrompt;
  model: DraftModel;
}

export const NO_MODEL = 'A dry run needs a model: patterns ignore the text of a prompt. Add one in Settings, Models.';

/** Opens the sides of a dry run. Throws `conflict` without a model or with the month's cap spent, `provider_*` when one cannot be opened. */
export async function openSides(
  db: Db,
  workspaceId: string,
  { sides, promptKey }: Pick<Trial, 'sides' | 'promptKey'>,
  settings: ModelSettings,
): Promise<OpenSide[]> {
  return Promise.all(
    sides.map(async (side, at) => ({
      side: at + 1,
      model: await modelOf(db, workspaceId, promptKey, side, settings),
      ...ownPrompt(promptKey, side.versionId === null ? null : await getPromptVersion(db, workspaceId, side.versionId)),
    })),
  );
}

async function modelOf(
  db: Db,
  workspaceId: string,
  step: string,
  { modelId }: TrialSide,
  settings: ModelSettings,
): Promise<DraftModel> {
  if (modelId === null) {
    const { writers, note } = await listWriters(db, workspaceId, step, settings);
    const [first] = writers.filter(({ provider }) => provider !== 'built_in');
    if (!first) throw new AppError('conflict', note === null ? NO_MODEL : `${note} The dry run needs one.`);

    return first.open();
  }
  const { models } = await modelsToAsk(db, workspaceId, step);
  const model = models.find(({ id }) => id === modelId);
  if (!model) throw new AppError('conflict', 'The model that was chosen is no longer here.');

  return openWorkspaceModel(db, workspaceId, model, settings);
}

/** Stops a dry run whose month is spent, between two calls. Throws `conflict`. */
export async function requireBudget(db: Db, workspaceId: string, step: string): Promise<void> {
  if (isCapSpent(await modelsToAsk(db, workspaceId, step)))
    throw new AppError('conflict', `${CAP_SPENT} What was tried before stands.`);
}
