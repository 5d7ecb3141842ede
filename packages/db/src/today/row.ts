import { ChannelSchema } from '@upbeat/core/channels';
import {
  LessonEffectSchema,
  ObservedSchema,
  SUGGESTION_KINDS,
  SUGGESTION_METRICS,
  SuggestionEstimateSchema,
  VERDICTS,
} from '@upbeat/core/suggestion';
import { z } from 'zod';
import { StoredSlotsSchema } from '../campaigns/row';
import { EventSchema } from '../events/row';

const CopySchema = z
  .object({
    name: z.string(),
    channel: ChannelSchema,
    label: z.string(),
    campaign: z.string(),
    variants: z.number(),
    version: z.number().nullable(),
    submitted_by: z.string().nullable(),
    mine: z.boolean().nullable(),
    signed: z.number(),
    people: z.number(),
    lost: z
      .object({ verdict: z.enum(['approved', 'returned']), reason: z.string().nullable(), by: z.string().nullable() })
      .nullable(),
  })
  .transform(({ submitted_by, ...copy }) => ({ ...copy, submittedBy: submitted_by }));

const BriefSchema = z
  .object({
    name: z.string(),
    campaign_id: z.string(),
    slots: StoredSlotsSchema,
    ideas: z.number(),
    cited: z.number(),
    forecast: z.number(),
    /** The strongest reference its ideas cite, by the lower bound that lists rank by. */
    best: z.object({ ctr: z.number(), low: z.number(), high: z.number(), shown: z.number() }).nullable(),
  })
  .transform(({ campaign_id, ...brief }) => ({ ...brief, campaignId: campaign_id }));

const ImportSchema = z.object({
  file: z.string(),
  platform: z.string().nullable(),
  message: z.string().nullable(),
  readable: z.boolean(),
  by: z.string().nullable(),
});

const WeighedSchema = z.object({
  title: z.string(),
  campaign: z.string(),
  kind: z.enum(SUGGESTION_KINDS),
  spends: z.enum(['better', 'more']),
  metric: z.enum(SUGGESTION_METRICS),
  gain: SuggestionEstimateSchema.shape.gain.nullable().catch(null),
  probability: z.number().nullable(),
  currency: z.string(),
  from: z.string(),
  to: z.string(),
  /** The caller's own forecast is locked. */
  forecast: z.boolean(),
});

const DecisionSchema = z
  .object({
    question: z.string(),
    statement: z.string(),
    due_on: z.string().nullable(),
    resolves_on: z.string().nullable(),
    choice: z.string(),
    decision: z.enum(['applied', 'dismissed', 'chosen']).nullable(),
    campaign: z.string().nullable(),
    speaks_for: z.number(),
    against: z.number(),
    verdict: z.enum(VERDICTS).nullable(),
    observed: ObservedSchema.nullable().catch(null),
  })
  .transform(({ due_on, resolves_on, speaks_for, ...decision }) => ({
    ...decision,
    dueOn: due_on,
    resolvesOn: resolves_on,
    speaksFor: speaks_for,
  }));

const LearntSchema = z
  .object({
    claim: z.string(),
    wrong_if: z.string(),
    effect: LessonEffectSchema.nullable().catch(null),
    campaign: z.string().nullable(),
    supports: z.number(),
    contradicts: z.number(),
  })
  .transform(({ wrong_if, ...lesson }) => ({ ...lesson, wrongIf: wrong_if }));

const TestedSchema = z
  .object({
    name: z.string(),
    campaign: z.string(),
    status: z.enum(['running', 'stopped']),
    days: z.number(),
    min_days: z.number(),
    fewest: z.number(),
    min_exposures: z.number(),
    metric: z.enum(['ctr', 'conversion_rate']),
  })
  .transform(({ min_days, min_exposures, ...test }) => ({ ...test, minDays: min_days, minExposures: min_exposures }));

const row = { id: z.string(), since: z.string() };

const WaitSchema = z.discriminatedUnion('kind', [
  z.object({ ...row, kind: z.enum(['sign', 'mend', 'place']), about: CopySchema }),
  z.object({ ...row, kind: z.enum(['judge', 'draft']), about: BriefSchema }),
  z.object({ ...row, kind: z.enum(['map', 'refused']), about: ImportSchema }),
  z.object({ ...row, kind: z.literal('attach'), about: z.object({ rows: z.number(), attached: z.number() }) }),
  z.object({ ...row, kind: z.enum(['suggest', 'weigh']), about: WeighedSchema }),
  z.object({ ...row, kind: z.enum(['decide', 'resolve', 'audit', 'outcome']), about: DecisionSchema }),
  z.object({ ...row, kind: z.enum(['learn', 'rejudge']), about: LearntSchema }),
  z.object({ ...row, kind: z.literal('conclude'), about: TestedSchema }),
]);

const JobSchema = z.object({
  id: z.string(),
  kind: z.string(),
  status: z.enum(['queued', 'running']),
  progress: z.object({ done: z.number(), total: z.number(), label: z.string() }).nullable().catch(null),
  mine: z.boolean(),
  stopping: z.boolean(),
  model: z.string().nullable(),
  done: z.number().nullable(),
  total: z.number().nullable(),
  name: z.string().nullable(),
});

export const TodaySchema = z
  .object({
    total: z.number(),
    kinds: z.record(z.string(), z.number()),
    waits: z.array(WaitSchema),
    jobs: z.array(JobSchema),
    open_jobs: z.number(),
    first: z
      .object({
        brand: z.boolean(),
        brief: z.boolean(),
        approved: z.boolean(),
        results: z.boolean(),
        campaign_id: z.string().nullable(),
      })
      .transform(({ campaign_id, ...first }) => ({ ...first, campaignId: campaign_id })),
    changes: z.array(EventSchema),
  })
  .transform(({ open_jobs, ...today }) => ({ ...today, openJobs: open_jobs }));

/**
 * What a member meets on Today. `total` counts all that waits and equals the rail's count; `kinds` counts it by kind; `waits` tells the
 * oldest of it. `openJobs` counts work under way, `jobs` tells the first of it. `first` says which of the four first bars are played.
 */
export type Today = z.output<typeof TodaySchema>;
/** One thing that waits. `id` is a variant (sign, mend, place), a brief (judge, draft), an import (map, refused), the workspace (attach), a suggestion (suggest, weigh), a decision (decide, resolve, audit, outcome), a lesson (learn, rejudge), an experiment (conclude). */
export type Wait = z.output<typeof WaitSchema>;
export type WaitKind = Wait['kind'];
/** A job that is queued or running. */
export type OpenJob = z.output<typeof JobSchema>;
