import { z } from 'zod';
import type { Db } from '../client';
import type { Json } from '../database.types';
import { settle, unwrap } from '../unwrap';
import { TrialSchema } from './trial-row';
import type { Trial, TrialScores } from './trial-row';

/** The worker's part of a dry run; the database checks the member who asked. */
export interface TrialKey {
  workspaceId: string;
  trialId: string;
}

const BegunSchema = z.object({ stored: z.array(z.object({ side: z.number(), position: z.number() })) });

/** Begins a dry run, or goes on with one that a crash broke off; `stored` is what it has. Throws `conflict` when it has ended. */
export async function beginTrial(
  db: Db,
  key: TrialKey,
): Promise<Trial & { stored: { side: number; position: number }[] }> {
  const row = await unwrap(db.rpc('begin_trial', { p_workspace_id: key.workspaceId, p_trial_id: key.trialId }));

  return { ...TrialSchema.parse(row), ...BegunSchema.parse(row) };
}

/** Where in a dry run an execution belongs, and what it asks with what. */
export interface TrialRun {
  side: number;
  position: number;
  promptVersion: number;
  promptVersionId: string | null;
  provider: string;
  model: string;
  total: number;
}

/** Opens the run of one side on one brief. */
export async function openTrialRun(db: Db, key: TrialKey, run: TrialRun): Promise<string> {
  return unwrap(
    db.rpc('open_trial_run', {
      p_workspace_id: key.workspaceId,
      p_trial_id: key.trialId,
      p_side: run.side,
      p_position: run.position,
      p_prompt_version: run.promptVersion,
      p_prompt_version_id: run.promptVersionId,
      p_provider: run.provider,
      p_model: run.model,
      p_total: run.total,
    }),
  );
}

/** Keeps what one side wrote on one brief, once. */
export async function saveTrialResult(
  db: Db,
  key: TrialKey,
  at: { side: number; position: number; runId: string | null },
  { lines, ...scores }: TrialScores,
): Promise<void> {
  await settle(
    db.rpc('save_trial_result', {
      p_workspace_id: key.workspaceId,
      p_trial_id: key.trialId,
      p_side: at.side,
      p_position: at.position,
      p_run_id: at.runId,
      p_lines: lines as Json,
      p_checks: scores as unknown as Json,
    }),
  );
}

/** Ends a dry run that is through; one that failed or was stopped ends with its job. */
export async function endTrial(db: Db, key: TrialKey): Promise<void> {
  await settle(
    db.rpc('end_trial', {
      p_workspace_id: key.workspaceId,
      p_trial_id: key.trialId,
      p_status: 'done',
      p_error_message: null,
    }),
  );
}
