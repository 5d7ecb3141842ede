import type { ModelProvider } from '@upbeat/core/model-choice';
import type { Db } from '../client';
import { settle } from '../unwrap';

/** A model as it is stored. `key` comes only with a new one, sealed. */
export interface ModelToSave {
  id: string;
  provider: ModelProvider;
  name: string;
  baseUrl: string | null;
  /** Micros of US dollars a million tokens, as text; both or neither. */
  inputPrice: string | null;
  outputPrice: string | null;
  key: { sealed: string; openerHash: string; lastFour: string } | null;
  /** Null adds the model. */
  rowVersion: number | null;
}

/** Adds a model or changes one. Throws `invalid_input` at `key` or `inputPrice`, `stale` when somebody saved in between, `forbidden`. */
export async function saveModel(
  db: Db,
  workspaceId: string,
  { id, rowVersion, key, ...model }: ModelToSave,
): Promise<void> {
  await settle(
    db.rpc('save_model', {
      p_workspace_id: workspaceId,
      p_id: id,
      p_model: { ...model, ...key },
      p_row_version: rowVersion,
    }),
  );
}
