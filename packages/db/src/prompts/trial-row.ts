import { z } from 'zod';

/** A brief of a dry run: a golden one by its name, or one of the workspace as it stood when the run was asked for. */
export const TrialBriefSchema = z.union([
  z.object({ golden: z.string().min(1).max(60) }),
  z.object({ briefId: z.string(), title: z.string(), brandId: z.string(), slots: z.record(z.string(), z.unknown()) }),
]);
export type TrialBrief = z.output<typeof TrialBriefSchema>;

/** One side of a dry run: a version of the workspace or the built-in one, and the model it is asked of (null = the first). */
export interface TrialSide {
  builtIn: number | null;
  versionId: string | null;
  modelId: string | null;
}

export const TRIAL_STATUSES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;

export const TrialSchema = z
  .object({
    id: z.string(),
    prompt_key: z.string(),
    job_id: z.string().nullable(),
    status: z.enum(TRIAL_STATUSES),
    seed: z.number(),
    briefs: z.array(TrialBriefSchema),
    left_built_in: z.number().nullable(),
    left_version_id: z.string().nullable(),
    left_model_id: z.string().nullable(),
    right_built_in: z.number().nullable(),
    right_version_id: z.string().nullable(),
    right_model_id: z.string().nullable(),
    error_message: z.string().nullable(),
    created_at: z.string(),
  })
  .transform((row) => {
    const left: TrialSide = { builtIn: row.left_built_in, versionId: row.left_version_id, modelId: row.left_model_id };
    const right: TrialSide | null =
      row.right_built_in === null && row.right_version_id === null
        ? null
        : { builtIn: row.right_built_in, versionId: row.right_version_id, modelId: row.right_model_id };

    return {
      id: row.id,
      promptKey: row.prompt_key,
      jobId: row.job_id,
      status: row.status,
      seed: row.seed,
      briefs: row.briefs,
      sides: right === null ? [left] : [left, right],
      errorMessage: row.error_message,
      createdAt: row.created_at,
    };
  });

/** A dry run over briefs. It saves no idea. */
export type Trial = z.output<typeof TrialSchema>;

const LineSchema = z.object({
  title: z.string(),
  lead: z.string(),
  copy: z.array(z.object({ where: z.string(), text: z.string() })),
});

/** What one side wrote on one brief, and what the checks said; `rank` is the mean probability (0 to 1) that its lead lines beat the other side's. */
export const TrialScoresSchema = z.object({
  lines: z.array(LineSchema),
  checks: z.array(z.object({ name: z.string(), passes: z.boolean(), reason: z.string() })),
  rank: z.number().nullable(),
});
export type TrialScores = z.output<typeof TrialScoresSchema>;
