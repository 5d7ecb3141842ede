import { ChannelSchema } from '@upbeat/core/channels';
import { z } from 'zod';

export const EXPERIMENT_STATUSES = ['planned', 'running', 'stopped', 'decided', 'cancelled'] as const;
export type ExperimentStatus = (typeof EXPERIMENT_STATUSES)[number];
export const EXPERIMENT_METRICS = ['ctr', 'conversion_rate'] as const;
export type ExperimentMetric = (typeof EXPERIMENT_METRICS)[number];

const fields = {
  id: z.string(),
  name: z.string(),
  metric: z.enum(EXPERIMENT_METRICS),
  status: z.enum(EXPERIMENT_STATUSES),
  randomised: z.boolean(),
  minDays: z.number(),
  /** Fewest trials an arm: impressions for the click rate, clicks for the conversion rate. */
  minExposures: z.number(),
  startedOn: z.string().nullable(),
  endedOn: z.string().nullable(),
  createdAt: z.string(),
  campaign: z.string(),
  /** Days on which something was counted. */
  days: z.number(),
  /** Both minimums are reached. */
  reached: z.boolean(),
};

/** A test as the list shows it; `fewest` are the trials of the arm that has fewest. */
export const ListedExperimentSchema = z.object({
  ...fields,
  rank: z.number(),
  fewest: z.number(),
  arms: z.number(),
  channel: ChannelSchema.nullable(),
  choice: z.string().nullable(),
});
export type ListedExperiment = z.output<typeof ListedExperimentSchema>;

const ArmSchema = z.object({
  id: z.string(),
  placementId: z.string(),
  name: z.string(),
  headline: z.string().nullable(),
  channel: ChannelSchema,
  placementStatus: z.string(),
  share: z.number(),
  /** Impressions: what was split. */
  exposures: z.number(),
  trials: z.number(),
  /** Its account does not report the action that is counted: nothing was measured of it. */
  leftOut: z.boolean(),
  /** Null before the minimum. */
  successes: z.number().nullable(),
});
export type ExperimentArmRow = z.output<typeof ArmSchema>;

/** One test. Until `reached`, the database tells what was shown and nothing of what it brought: successes and daily are null. */
export const ExperimentSchema = z.object({
  ...fields,
  hypothesis: z.string(),
  campaignId: z.string(),
  createdBy: z.string().nullable(),
  rowVersion: z.number(),
  lastDay: z.string().nullable(),
  /** The conversion action that is counted, for the conversion rate; null while none is settled. */
  action: z.string().nullable(),
  arms: z.array(ArmSchema),
  daily: z
    .array(z.object({ armId: z.string(), date: z.string(), trials: z.number(), successes: z.number() }))
    .nullable(),
  decision: z
    .object({
      id: z.string(),
      choice: z.string(),
      reason: z.string(),
      at: z.string(),
      by: z.string().nullable(),
      lesson: z.object({ id: z.string(), claim: z.string() }).nullable(),
    })
    .nullable(),
});
export type Experiment = z.output<typeof ExperimentSchema>;

/** A placement that a test could compare; figures are of the last 28 days of results. `taken`: another test that is not over has it. */
export const ChoiceSchema = z.object({
  id: z.string(),
  name: z.string(),
  channel: ChannelSchema,
  status: z.string(),
  campaignId: z.string(),
  campaign: z.string(),
  taken: z.boolean(),
  days: z.number(),
  impressions: z.number(),
  clicks: z.number(),
  conversions: z.number(),
});
export type ExperimentChoice = z.output<typeof ChoiceSchema>;

/** A conversion action that a campaign's accounts report, with the placements that it can be counted of and their conversions of 28 days. */
export const ExperimentActionSchema = z.object({
  campaignId: z.string(),
  /** Empty: the platform names none. */
  action: z.string(),
  /** Of the last 90 days of results. */
  conversions: z.number(),
  placements: z.array(z.object({ id: z.string(), conversions: z.number() })),
});
export type ExperimentAction = z.output<typeof ExperimentActionSchema>;
