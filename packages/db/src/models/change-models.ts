import type { ModelStep } from '@upbeat/core/model-choice';
import type { Db } from '../client';
import { settle } from '../unwrap';

/** Puts a model away; its key is gone for good. Throws `not_found`, `forbidden`. */
export async function removeModel(db: Db, workspaceId: string, id: string): Promise<void> {
  await settle(db.rpc('remove_model', { p_workspace_id: workspaceId, p_id: id }));
}

/** Asks a model before the one that stands before it. Throws `not_found`, `forbidden`. */
export async function raiseModel(db: Db, workspaceId: string, id: string): Promise<void> {
  await settle(db.rpc('raise_model', { p_workspace_id: workspaceId, p_id: id }));
}

/** Sets which model a step asks first; null = the first in the order. Throws `not_found`, `forbidden`. */
export async function chooseModel(db: Db, workspaceId: string, step: ModelStep, modelId: string | null): Promise<void> {
  await settle(db.rpc('choose_model', { p_workspace_id: workspaceId, p_step: step, p_model_id: modelId }));
}

/** Sets what models may cost a calendar month, in micros of US dollars as text; null takes the cap away. Throws `invalid_input` at `cap`. */
export async function setSpendCap(db: Db, workspaceId: string, capMicros: string | null): Promise<void> {
  await settle(db.rpc('set_spend_cap', { p_workspace_id: workspaceId, p_cap_micros: capMicros }));
}

/** Keeps how a connection test came out. Throws `not_found`, `forbidden`. */
export async function keepModelTest(
  db: Db,
  workspaceId: string,
  id: string,
  { ok, note }: { ok: boolean; note: string },
): Promise<void> {
  await settle(db.rpc('keep_model_test', { p_workspace_id: workspaceId, p_id: id, p_ok: ok, p_note: note }));
}
