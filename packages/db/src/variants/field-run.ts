import type { Db } from '../client';
import { settle, unwrap } from '../unwrap';

/** What is known of a run over one field when it starts. */
export interface FieldRun {
  variantId: string;
  step: string;
  promptVersion: number;
  /** The workspace's own version; null for the built-in text. */
  promptVersionId: string | null;
  provider: string;
  model: string;
}

/** How such a run ended. */
export interface FieldRunOutcome {
  status: 'done' | 'failed' | 'cancelled';
  items: number;
  inputTokens: number | null;
  outputTokens: number | null;
  /** Micros as text; null = not known. */
  costMicros: string | null;
  latencyMs: number;
  repaired: boolean;
  findings: string[];
  errorCode: string | null;
  errorMessage: string | null;
}

/** Opens the record of an interactive run over one variant; returns its id. Throws `forbidden` for who may not write copy. */
export async function openFieldRun(db: Db, workspaceId: string, run: FieldRun): Promise<string> {
  return unwrap(
    db.rpc('open_field_run', {
      p_workspace_id: workspaceId,
      p_variant_id: run.variantId,
      p_step: run.step,
      p_prompt_version: run.promptVersion,
      p_prompt_version_id: run.promptVersionId,
      p_provider: run.provider,
      p_model: run.model,
    }),
  );
}

/** Ends a run of one's own and writes its use to the ledger. */
export async function closeFieldRun(
  db: Db,
  workspaceId: string,
  runId: string,
  { status, ...outcome }: FieldRunOutcome,
): Promise<void> {
  await settle(
    db.rpc('close_field_run', { p_workspace_id: workspaceId, p_run_id: runId, p_status: status, p_outcome: outcome }),
  );
}
