import { STATUS_MACHINES } from '@upbeat/core/status';
import type { StatusOf } from '@upbeat/core/status';
import { z } from 'zod';

export type RunStatus = StatusOf<'runs'>;
const STATUSES = Object.keys(STATUS_MACHINES.runs) as [RunStatus, ...RunStatus[]];

export const RUN_SELECT =
  'id, step, executor, status, campaign_id, brief_id, brief_version_id, variant_id, job_id, prompt_key, prompt_version, prompt_version_id, provider, model, level, inputs, findings, repaired, done, total, input_tokens, output_tokens, cost:cost_micros::text, latency_ms, error_code, error_message, requested_by, started_at, finished_at, created_at' as const;

export const RunSchema = z
  .object({
    id: z.string(),
    step: z.string(),
    executor: z.string(),
    status: z.enum(STATUSES),
    campaign_id: z.string().nullable(),
    brief_id: z.string().nullable(),
    brief_version_id: z.string().nullable(),
    variant_id: z.string().nullable(),
    job_id: z.string().nullable(),
    prompt_key: z.string(),
    prompt_version: z.number(),
    prompt_version_id: z.string().nullable(),
    provider: z.string().nullable(),
    model: z.string().nullable(),
    level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    inputs: z.looseObject({
      template: z.boolean().optional(),
      passedOnTo: z.string().optional(),
      notes: z.array(z.string()).optional(),
      trialId: z.string().optional(),
    }),
    findings: z.array(z.unknown()),
    repaired: z.boolean(),
    done: z.number(),
    total: z.number(),
    input_tokens: z.number().nullable(),
    output_tokens: z.number().nullable(),
    cost: z.string().nullable(),
    latency_ms: z.number().nullable(),
    error_code: z.string().nullable(),
    error_message: z.string().nullable(),
    requested_by: z.string(),
    started_at: z.string().nullable(),
    finished_at: z.string().nullable(),
    created_at: z.string(),
  })
  .transform((row) => ({
    id: row.id,
    step: row.step,
    executor: row.executor,
    status: row.status,
    campaignId: row.campaign_id,
    briefId: row.brief_id,
    briefVersionId: row.brief_version_id,
    variantId: row.variant_id,
    jobId: row.job_id,
    promptKey: row.prompt_key,
    promptVersion: row.prompt_version,
    /** The workspace's own version; null for the built-in text. */
    promptVersionId: row.prompt_version_id,
    provider: row.provider,
    model: row.model,
    level: row.level,
    /** The member asked for the built-in drafter, whatever model is set. */
    template: row.inputs.template ?? false,
    /** What is to be said of how it came about: who was to write and did not, a cap that was spent. */
    notes: row.inputs.notes ?? [],
    /** The run that went on when this one's model failed before anything stood. */
    passedOnTo: row.inputs.passedOnTo ?? null,
    /** The dry run that it belongs to. */
    trialId: row.inputs.trialId ?? null,
    findings: row.findings.map((finding) => (typeof finding === 'string' ? finding : JSON.stringify(finding))),
    repaired: row.repaired,
    done: row.done,
    total: row.total,
    inputTokens: row.input_tokens,
    outputTokens: row.output_tokens,
    /** Micros of US dollars as text. */
    cost: row.cost,
    latencyMs: row.latency_ms,
    errorCode: row.error_code,
    errorMessage: row.error_message,
    requestedBy: row.requested_by,
    startedAt: row.started_at,
    finishedAt: row.finished_at,
    createdAt: row.created_at,
  }));

/** One AI execution: prompt@version, model, what it used and how it ended. */
export type Run = z.output<typeof RunSchema>;

/** Whether a run is still under way. */
export function isOpen(run: Pick<Run, 'status'> | null): boolean {
  return run !== null && (run.status === 'queued' || run.status === 'running');
}
