import { z } from 'zod';
import { ChannelSchema } from './channels';

/** What the engine proposes. Winners and shifts spend better (the total stays); spend_more spends more, which people decide. */
export const SUGGESTION_KINDS = ['variant_winner', 'budget_shift', 'spend_more'] as const;
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];
export const SUGGESTION_METRICS = ['ctr', 'conversion_rate', 'conversions', 'value'] as const;
export type SuggestionMetric = (typeof SUGGESTION_METRICS)[number];

const micros = z.string().regex(/^\d+$/);

/** Mean, median and 80% interval of a quantity in its unit. */
export const EstimateSchema = z.object({
  mean: z.number(),
  median: z.number(),
  low: z.number(),
  high: z.number(),
});
export type StoredEstimate = z.infer<typeof EstimateSchema>;

/** One thing to do with a placement. Money is micros a day as text. */
export const StepSchema = z.discriminatedUnion('act', [
  z.object({ act: z.enum(['keep', 'pause', 'restart']), placementId: z.uuid() }),
  z.object({ act: z.literal('set_daily_spend'), placementId: z.uuid(), from: micros, to: micros }),
]);
export type Step = z.infer<typeof StepSchema>;

/** What was compared: one placement, or all placements of a channel in the campaign. */
export const ArmSchema = z.object({
  id: z.string().min(1),
  name: z.string().min(1),
  platform: z.string().min(1),
  channel: ChannelSchema,
  placementIds: z.array(z.uuid()).min(1),
});
export type StoredArm = z.infer<typeof ArmSchema>;

/** suggestions.proposal: what to do and how to take it back. */
export const ProposalSchema = z.object({
  /** One sentence that says what to do ("Show “Every fee, before you pay” alone"). */
  title: z.string().min(1).max(300),
  arms: z.array(ArmSchema).min(1),
  /** Arm that is to run alone, receive or grow. */
  winner: z.string(),
  /** Arm that gives, for a shift. */
  donor: z.string().nullable(),
  /** Micros a day that move or come on top. */
  amount: micros.nullable(),
  /** Share (0 to 1) of the campaign's daily spend that the steps touch. */
  touches: z.number().min(0).max(1),
  apply: z.array(StepSchema),
  undo: z.array(StepSchema),
});
export type Proposal = z.infer<typeof ProposalSchema>;

/** What would make it surer (as packages/stats says it). */
export const SurerSchema = z.discriminatedUnion('by', [
  z.object({ by: z.literal('more_days'), days: z.number(), narrower: z.number() }),
  z.object({ by: z.literal('holdback'), share: z.number(), days: z.number() }),
  z.object({
    by: z.literal('experiment'),
    trialsEach: z.number(),
    trials: z.enum(['impressions', 'clicks']),
    lift: z.number(),
    days: z.number().nullable(),
  }),
  z.object({ by: z.literal('spend_test'), share: z.number(), days: z.number() }),
]);

export const AssumptionSchema = z.discriminatedUnion('assumes', [
  z.object({ assumes: z.enum(['delivery_was_fair', 'days_go_on', 'attribution_is_cause']) }),
  z.object({ assumes: z.literal('diminishing_returns'), elasticity: z.number(), sd: z.number() }),
]);

/** suggestions.estimate: how sure, how much, on what grounds. Intervals are 80%. */
export const SuggestionEstimateSchema = z.object({
  probability: z.number().min(0).max(1),
  probabilityOf: z.enum(['best', 'gain', 'within_target']),
  gain: z.object({
    relative: EstimateSchema,
    perDay: EstimateSchema,
    unit: z.enum(['clicks', 'conversions', 'currency units']),
  }),
  /** P(best) of every arm of a winner. */
  best: z.array(z.object({ armId: z.string(), probability: z.number() })).optional(),
  /** Spend for each further conversion, or value for each further unit of spend. */
  nextUnit: EstimateSchema.optional(),
  target: z.number().optional(),
  surer: z.array(SurerSchema),
  assumes: z.array(AssumptionSchema),
  leftOut: z.array(z.string()),
  /** Who is paid more (and less) if it is applied; null where nobody is. */
  profits: z.object({ more: z.string(), less: z.string().optional() }).nullable(),
});
export type SuggestionEstimate = z.infer<typeof SuggestionEstimateSchema>;

/** A log-t forecast of a ratio: log(outcome) = mu + sigma x T(df). */
export const LogTSchema = z.object({
  kind: z.literal('log_t'),
  mu: z.number(),
  sigma: z.number(),
  df: z.number(),
  p10: z.number(),
  p50: z.number(),
  p90: z.number(),
});

/** suggestions.forecast: the outcome is the metric over the window after, divided by the same before; 1.1 is +10%. */
export const SuggestionForecastSchema = z.object({
  metric: z.enum(SUGGESTION_METRICS),
  scale: z.literal('ratio'),
  per: z.enum(['impression', 'click', 'spend', 'day']),
  comparedWith: z.enum(['before', 'holdback']),
  beforeDays: z.number().int().nullable(),
  windowDays: z.number().int(),
  distribution: LogTSchema,
});
export type SuggestionForecast = z.infer<typeof SuggestionForecastSchema>;

/** One day of a stored metric window. Spend and value are micros as text; null is a figure that was not reported. */
export const WindowDaySchema = z.object({
  date: z.iso.date(),
  impressions: z.number().nullable(),
  clicks: z.number().nullable(),
  spend: z.string().nullable(),
  conversions: z.number().nullable(),
  value: z.string().nullable(),
});
export type WindowDay = z.infer<typeof WindowDaySchema>;

/** How much the evidence that stands says together for a lesson. */
export const LessonStrengthSchema = z.enum(['weak', 'moderate', 'strong']);
export type LessonStrength = z.infer<typeof LessonStrengthSchema>;

/** metric_windows.definition and .values of a window that the engine cites. */
export const WindowDefinitionSchema = z.object({
  scope: z.enum(['placement', 'channel', 'group']),
  name: z.string(),
  channel: ChannelSchema,
  from: z.iso.date(),
  to: z.iso.date(),
  currency: z.string().length(3),
  action: z.string(),
  /** Ids of the placements that a group or channel window sums; windows of one placement, and those kept before December 2026, name none. */
  placements: z.array(z.string()).optional(),
});
export const WindowValuesSchema = z.object({ days: z.array(WindowDaySchema) });

export const VERDICTS = ['causal', 'confounded', 'unknown'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Why a verdict is what it is, as outcomes.why keeps it. Whoever shows one has words for each: a new code does not compile without. */
export const VERDICT_REASONS = [
  'too_few_days',
  'too_few_counted',
  'no_comparison_part',
  'not_randomised',
  'replayed_from_averages',
  'split_unchecked',
  'split_broken',
  'other_changes',
  'told_by_a_person',
] as const;
export type VerdictReasonCode = (typeof VERDICT_REASONS)[number];

/** What was counted on one side of a ratio. */
const SideSchema = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  days: z.number().int(),
  count: z.number(),
  exposure: z.number(),
});

/** outcomes.observed for a suggestion or an experiment: the measured ratio with its 80% interval; null where too little came in. */
export const ObservedSchema = z.object({
  ratio: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  after: SideSchema,
  before: SideSchema.nullable(),
});
export type Observed = z.infer<typeof ObservedSchema>;

/** outcomes.observed where a person told whether a statement came true. */
export const ToldSchema = z.object({ happened: z.boolean(), note: z.string() });

/** lessons.effect and lesson_evidence.effect: relative difference that the lesson claims, 80% interval, with what it stands on. */
export const LessonEffectSchema = z.object({
  metric: z.enum(SUGGESTION_METRICS),
  mean: z.number(),
  low: z.number(),
  high: z.number(),
  days: z.number().int(),
  exposure: z.number(),
});
export type LessonEffect = z.infer<typeof LessonEffectSchema>;

/** lessons.facts: what the outcome that it was drafted from measured; each side a count out of an exposure. */
export const LessonFactsSchema = z.object({
  basis: z.enum(['applied', 'counterfactual', 'replayed', 'experiment', 'told']),
  window: z.object({ from: z.iso.date(), to: z.iso.date() }),
  after: SideSchema,
  before: SideSchema.nullable(),
  /** Traits that the wordings behind had and the one ahead had not. */
  loserTraits: z.array(z.string()),
});
export type LessonFacts = z.infer<typeof LessonFactsSchema>;

/** lessons.scope: where it was seen. `winner` and `loser` are placements that later data is read of again. */
export const LessonScopeSchema = z.object({
  channel: ChannelSchema.nullable(),
  market: z.string(),
  campaign: z.string(),
  winner: z.object({ placementId: z.uuid(), headline: z.string() }).nullable(),
  losers: z.array(z.object({ placementId: z.uuid(), headline: z.string() })),
});
export type LessonScope = z.infer<typeof LessonScopeSchema>;
