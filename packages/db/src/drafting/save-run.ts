import { AppError } from '@upbeat/core/app-error';
import { z } from 'zod';
import type { Db } from '../client';
import type { Json } from '../database.types';
import { settle, unwrap, unwrapMaybe } from '../unwrap';

/** The worker's part of a run; the database checks the member who asked at every call. */
export interface RunKey {
  workspaceId: string;
  runId: string;
}

const BegunSchema = z.object({
  brief_id: z.string(),
  brief_version_id: z.string(),
  campaign_id: z.string(),
  total: z.number(),
  inputs: z.looseObject({ template: z.boolean().optional() }),
  status: z.string(),
  model: z.string().nullable(),
  prompt_version_id: z.string().nullable(),
  error_message: z.string().nullable(),
});

export interface BegunRun {
  briefId: string;
  briefVersionId: string;
  campaignId: string;
  total: number;
  /** The member asked for the built-in drafter. */
  template: boolean;
  /** Who wrote what stands of it; null until somebody began. */
  model: string | null;
  /** The workspace's own version of the prompt; null for the built-in text. */
  promptVersionId: string | null;
}

/**
 * Begins a run or goes on with one that a crash broke off. Throws `conflict` when it has ended, `cancelled` where people have come to
 * decide what it was asked for: it is then ended, with that reason.
 */
export async function beginRun(
  db: Db,
  key: RunKey,
  model: { provider: string; modelId: string } | null,
): Promise<BegunRun> {
  const row = BegunSchema.parse(
    await unwrap(
      db.rpc('begin_run', {
        p_workspace_id: key.workspaceId,
        p_run_id: key.runId,
        p_provider: model?.provider ?? null,
        p_model: model?.modelId ?? null,
      }),
    ),
  );

  if (row.status === 'cancelled') throw new AppError('cancelled', row.error_message ?? 'Stopped.');

  return {
    briefId: row.brief_id,
    briefVersionId: row.brief_version_id,
    campaignId: row.campaign_id,
    total: row.total,
    template: row.inputs.template ?? false,
    model: row.model,
    promptVersionId: row.prompt_version_id,
  };
}

/** A whole idea with its citations and, where own results allow one, the engine's sealed forecast. */
export interface IdeaToSave {
  position: number;
  idea: Record<string, unknown>;
  citations: {
    position: number;
    library_reference_id: string | null;
    workspace_reference_id: string | null;
    lesson_id: string | null;
    matched: string[];
    why: string;
  }[];
  forecast: { metric: 'ctr'; windowDays: number; distribution: Record<string, unknown> } | null;
}

/** Stores one idea in one transaction; the same position twice adds nothing. */
export async function saveIdea(db: Db, key: RunKey, one: IdeaToSave): Promise<void> {
  await unwrapMaybe(
    db.rpc('save_idea', {
      p_workspace_id: key.workspaceId,
      p_run_id: key.runId,
      p_position: one.position,
      p_idea: one.idea as Json,
      p_citations: one.citations as unknown as Json,
      p_forecast: one.forecast as unknown as Json,
    }),
  );
}

export interface RunEnd {
  status: 'done' | 'failed' | 'cancelled';
  provider?: string;
  model?: string;
  inputTokens?: number | null;
  outputTokens?: number | null;
  costMicros?: string | null;
  latencyMs?: number;
  repaired?: boolean;
  findings?: string[];
  errorCode?: string | null;
  errorMessage?: string | null;
}

/** Ends a run and writes its use to the ledger, once. */
export async function endRun(db: Db, key: RunKey, { status, ...outcome }: RunEnd): Promise<void> {
  await settle(
    db.rpc('end_run', {
      p_workspace_id: key.workspaceId,
      p_run_id: key.runId,
      p_status: status,
      p_outcome: outcome as Json,
    }),
  );
}

/** Keeps the attempt of a model that failed before anything stood as a run of its own; the run goes on and says `sentence`. */
export async function passOnRun(db: Db, key: RunKey, sentence: string, outcome: Omit<RunEnd, 'status'>): Promise<void> {
  await settle(
    db.rpc('pass_on_run', {
      p_workspace_id: key.workspaceId,
      p_run_id: key.runId,
      p_sentence: sentence,
      p_outcome: outcome as Json,
    }),
  );
}

/** Says something of a run under way, once. */
export async function noteRun(db: Db, key: RunKey, sentence: string): Promise<void> {
  await settle(db.rpc('note_run', { p_workspace_id: key.workspaceId, p_run_id: key.runId, p_sentence: sentence }));
}
