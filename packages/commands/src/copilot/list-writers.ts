import { builtInModel } from '@upbeat/copilot/models/built-in';
import type { DraftModel } from '@upbeat/copilot/models/draft-model';
import type { Db } from '@upbeat/db/client';
import { modelsToAsk } from '@upbeat/db/models/models-to-ask';
import type { ModelsToAsk } from '@upbeat/db/models/models-to-ask';
import { chosenModel, openModel } from './open-model';
import type { ModelSettings } from './open-model';
import { openWorkspaceModel } from './open-workspace-model';

/** Somebody who can write: a model that is opened when its turn comes. */
export interface Writer {
  /** Model name as its provider knows it; "patterns" for the built-in drafter. */
  name: string;
  provider: string;
  open(): Promise<DraftModel>;
}

/** Who writes a step, in order, the patterns last; `note` says why no model is asked although one is set. */
export interface Writers {
  writers: Writer[];
  note: string | null;
}

const PATTERNS: Writer = { name: 'patterns', provider: 'built_in', open: async () => builtInModel() };

/** Whether this month's models have cost what the workspace allows. */
export function isCapSpent({ cap, spent }: Pick<ModelsToAsk, 'cap' | 'spent'>): boolean {
  return cap !== null && BigInt(spent) >= BigInt(cap);
}

export const CAP_SPENT = 'This month’s cap for models is spent, so no model was asked.';

/**
 * Who writes a step of a workspace: its own models in their order; where it has none, the installation's; the patterns last. Where
 * the month's cap is spent, or `template` asks for it, the patterns alone.
 */
export async function listWriters(
  db: Db,
  workspaceId: string,
  step: string,
  settings: ModelSettings,
  template = false,
): Promise<Writers> {
  if (template) return { writers: [PATTERNS], note: null };
  const asked = await modelsToAsk(db, workspaceId, step);
  if (asked.models.length === 0) return { writers: [...ofInstallation(settings), PATTERNS], note: null };
  if (isCapSpent(asked)) return { writers: [PATTERNS], note: CAP_SPENT };
  const own = asked.models.map((model) => ({
    name: model.name,
    provider: model.provider,
    open: () => openWorkspaceModel(db, workspaceId, model, settings),
  }));

  return { writers: [...own, PATTERNS], note: null };
}

function ofInstallation(settings: ModelSettings): Writer[] {
  const chosen = chosenModel(settings);

  return chosen === null ? [] : [{ name: chosen.modelId, provider: chosen.provider, open: () => openModel(settings) }];
}
