import { ChannelSchema } from '@upbeat/core/channels';
import {
  EstimateSchema,
  ProposalSchema,
  SUGGESTION_KINDS,
  SUGGESTION_METRICS,
  SuggestionEstimateSchema,
  SuggestionForecastSchema,
  WindowDaySchema,
  WindowDefinitionSchema,
  WindowValuesSchema,
} from '@upbeat/core/suggestion';
import { z } from 'zod';
import { FrozenForecastSchema } from '../forecasts/frozen';

export const SUGGESTION_STATUSES = ['open', 'snoozed', 'applied', 'dismissed', 'undone', 'withdrawn'] as const;
export type SuggestionStatus = (typeof SUGGESTION_STATUSES)[number];

const kind = z.enum(SUGGESTION_KINDS);
const metric = z.enum(SUGGESTION_METRICS);

const SuggestionFields = {
  id: z.string(),
  campaignId: z.string(),
  campaign: z.string(),
  kind,
  spends: z.enum(['better', 'more']),
  metric,
  channel: ChannelSchema.nullable(),
  status: z.enum(SUGGESTION_STATUSES),
  snoozedUntil: z.string().nullable(),
  proposal: ProposalSchema,
  estimate: SuggestionEstimateSchema,
  forecast: SuggestionForecastSchema.omit({ distribution: true }),
  from: z.string(),
  to: z.string(),
  currency: z.string(),
  action: z.string(),
  rowVersion: z.number(),
  createdAt: z.string(),
};

/** A suggestion as the panel shows it. Its forecast comes without the distribution, which opens after one's own. */
export const SuggestionSchema = z.object({ ...SuggestionFields, windows: z.number() });
export type Suggestion = z.output<typeof SuggestionSchema>;

/** What is missing of a minimum; `armId` null concerns the group as a whole. */
const MissingSchema = z.object({
  armId: z.string().nullable(),
  unit: z.enum(['impressions', 'clicks', 'conversions', 'days']),
  have: z.number(),
  need: z.number(),
  missing: z.number(),
  daysAtPace: z.number().nullable(),
});

/** What the engine said of a group without proposing anything. */
export const ReadingSchema = z.object({
  id: z.string(),
  campaignId: z.string(),
  campaign: z.string(),
  kind,
  metric,
  groupKey: z.string(),
  state: z.enum(['nothing_to_compare', 'not_enough', 'too_close', 'mixed', 'held_back']),
  readAt: z.string(),
  reading: z.object({
    missing: z.array(MissingSchema).optional(),
    readyInDays: z.number().nullable().optional(),
    leader: z.string().optional(),
    /** Title of the suggestion that holds this one back by saying another thing of the same placements. */
    rival: z.string().optional(),
    /** Why it is held back: what is compared runs in a test. */
    why: z.literal('in_test').optional(),
    probability: z.number().optional(),
    gain: EstimateSchema.optional(),
    moreDays: z.number().nullable().optional(),
    /** Names of what was compared. */
    arms: z.array(z.object({ id: z.string(), name: z.string() })).optional(),
  }),
});
export type StoredReading = z.output<typeof ReadingSchema>;

/** How a kind did here: `worked` of `n` measured outcomes went the way it said, `causal` of them proved; `latest` are the last twelve. */
export const TrackRecordSchema = z.object({
  kind,
  n: z.number(),
  worked: z.number(),
  causal: z.number(),
  latest: z.array(z.boolean()),
});
export type TrackRecord = z.output<typeof TrackRecordSchema>;

const LevelSchema = z.union([z.literal(1), z.literal(2), z.literal(3)]);

/** Levels of every kind of task here, by kind. */
export const LevelsSchema = z
  .array(z.object({ kind: z.string(), level: LevelSchema }))
  .transform((all) => Object.fromEntries(all.map((one) => [one.kind, one.level])));

/** One suggestion with everything it stands on. `days` are those of its arms, oldest first, up to a year before its last. */
export const SuggestionPageSchema = z.object({
  ...SuggestionFields,
  withdrawnReason: z.string(),
  engine: z.string(),
  watermark: z.number(),
  updatedAt: z.string(),
  decisionId: z.string().nullable(),
  windows: z.array(
    z.object({
      id: z.string(),
      placementId: z.string().nullable(),
      definition: WindowDefinitionSchema,
      values: WindowValuesSchema,
      watermark: z.number(),
    }),
  ),
  forecasts: z.array(FrozenForecastSchema),
  days: z.array(WindowDaySchema),
  records: z.array(TrackRecordSchema),
  levels: LevelsSchema,
  /** Names of the placements of its arms, by id. */
  names: z.record(z.string(), z.string()),
});
export type SuggestionPage = z.output<typeof SuggestionPageSchema>;
