import {
  ObservedSchema,
  ProposalSchema,
  SUGGESTION_KINDS,
  SUGGESTION_METRICS,
  SuggestionEstimateSchema,
  SuggestionForecastSchema,
  ToldSchema,
  VERDICTS,
  VERDICT_REASONS,
} from '@upbeat/core/suggestion';
import { z } from 'zod';
import { FrozenForecastSchema } from '../forecasts/frozen';
import { SUGGESTION_STATUSES } from '../suggestions/row';

const LevelSchema = z.union([z.literal(1), z.literal(2), z.literal(3)]);
export const DECISION_STATUSES = ['open', 'decided', 'undone', 'withdrawn'] as const;
export const DECISION_SUBJECTS = ['suggestion', 'experiment', 'question'] as const;
export const OUTCOME_FILTERS = ['waiting', ...VERDICTS] as const;

/** Measured (a ratio with its interval), told (whether a statement came true), or null while it waits. */
export const WhatHappenedSchema = z.union([ObservedSchema, ToldSchema]).nullable().catch(null);
export type WhatHappened = z.output<typeof WhatHappenedSchema>;

const outcome = {
  status: z.enum(['waiting', 'measured', 'cancelled']),
  basis: z.enum(['applied', 'counterfactual', 'replayed', 'experiment', 'told']).nullable(),
  observed: WhatHappenedSchema,
  verdict: z.enum(VERDICTS).nullable(),
  /** Last day of its window. */
  to: z.string(),
};

/** Why a verdict is what it is: a reason's name, or its name with figures. */
const CodeSchema = z.enum(VERDICT_REASONS);
const ReasonSchema = z.union([CodeSchema.transform((reason) => ({ reason })), z.looseObject({ reason: CodeSchema })]);
export type StoredReason = z.output<typeof ReasonSchema>;

const OutcomeSchema = z.object({
  ...outcome,
  id: z.string(),
  from: z.string(),
  why: z.array(ReasonSchema),
  measuredAt: z.string().nullable(),
});
export type DecisionOutcome = z.output<typeof OutcomeSchema>;

const AlternativeSchema = z.object({ id: z.string(), text: z.string(), note: z.string().catch('') });
/** One that was kept before the database checked its shape is left out rather than hiding the whole decision. */
const AlternativesSchema = z.array(z.unknown()).transform((all) =>
  all.flatMap((one) => {
    const read = AlternativeSchema.safeParse(one);
    return read.success ? [read.data] : [];
  }),
);

/** What a decision did to a placement: how that stood before and after, and what the platforms called it then. Money is micros a day as text. */
const TakenStepSchema = z.object({
  placementId: z.string(),
  name: z.string(),
  act: z.enum(['keep', 'pause', 'restart', 'set_daily_spend']),
  from: z.string().nullable(),
  to: z.string().nullable(),
  priorStatus: z.string(),
  leftStatus: z.string(),
  /** Daily spend that the placement had here, which `from`, the measured one, need not be; null: none was set. */
  priorSpend: z.string().nullable(),
  leftSpend: z.string().nullable(),
  names: z.array(
    z.object({
      platform: z.string(),
      account: z.string(),
      campaign: z.string(),
      adGroup: z.string(),
      ad: z.string(),
      /** The platform's own ids, "campaign/ad group/ad"; empty where no import gave them. */
      key: z.string(),
    }),
  ),
});
export type TakenStep = z.output<typeof TakenStepSchema>;

export const EvidenceSchema = z.object({
  id: z.string(),
  side: z.enum(['for', 'against', 'unknown']),
  text: z.string(),
  figure: z.string(),
  source: z.string(),
  outcomeId: z.string().nullable(),
  lessonId: z.string().nullable(),
  /** Decision whose outcome it cites. */
  decisionId: z.string().nullable(),
});
export type Evidence = z.output<typeof EvidenceSchema>;

/** A decision with all that belongs to it. Names are null where the caller may not see them. */
export const DecisionSchema = z.object({
  id: z.string(),
  campaignId: z.string().nullable(),
  campaign: z.string().nullable(),
  suggestionId: z.string().nullable(),
  experimentId: z.string().nullable(),
  level: LevelSchema,
  question: z.string(),
  context: z.string(),
  alternatives: AlternativesSchema,
  status: z.enum(DECISION_STATUSES),
  verdict: z.enum(['applied', 'dismissed', 'chosen']).nullable(),
  choice: z.string(),
  reason: z.string(),
  dueOn: z.string().nullable(),
  statement: z.string(),
  resolvesOn: z.string().nullable(),
  decidedKind: z.enum(['person', 'ai']).nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  undoneBy: z.string().nullable(),
  undoneAt: z.string().nullable(),
  undoReason: z.string(),
  createdBy: z.string().nullable(),
  createdAt: z.string(),
  rowVersion: z.number(),
  suggestion: z
    .object({
      id: z.string(),
      kind: z.enum(SUGGESTION_KINDS),
      spends: z.enum(['better', 'more']),
      metric: z.enum(SUGGESTION_METRICS),
      status: z.enum(SUGGESTION_STATUSES),
      currency: z.string(),
      from: z.string(),
      to: z.string(),
      proposal: ProposalSchema,
      estimate: SuggestionEstimateSchema,
      forecast: SuggestionForecastSchema.omit({ distribution: true }),
      /** Names of its campaign's placements, by id. */
      names: z.record(z.string(), z.string()),
    })
    .nullable(),
  evidence: z.array(EvidenceSchema),
  forecasts: z.array(FrozenForecastSchema),
  steps: z.array(TakenStepSchema),
  outcome: OutcomeSchema.nullable(),
  lesson: z.object({ id: z.string(), claim: z.string(), status: z.string() }).nullable(),
  audit: z
    .object({ verdict: z.enum(['fine', 'wrong']), note: z.string(), at: z.string(), by: z.string().nullable() })
    .nullable(),
});
export type Decision = z.output<typeof DecisionSchema>;

/** A line of the log. `forecast` is that of whoever decided, else the engine's. */
export const LoggedDecisionSchema = z.object({
  part: z.enum(['waits', 'decided']),
  id: z.string(),
  question: z.string(),
  subject: z.enum(DECISION_SUBJECTS),
  level: LevelSchema,
  status: z.enum(DECISION_STATUSES),
  verdict: z.enum(['applied', 'dismissed', 'chosen']).nullable(),
  choice: z.string(),
  dueOn: z.string().nullable(),
  decidedKind: z.enum(['person', 'ai']).nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: z.string().nullable(),
  sortAt: z.string(),
  campaign: z.string().nullable(),
  forecast: FrozenForecastSchema.nullable(),
  outcome: z.object(outcome).nullable(),
});
export type LoggedDecision = z.output<typeof LoggedDecisionSchema>;

/** What came of a suggestion that was taken or dismissed. */
export const RegretSchema = z.object({
  id: z.string(),
  question: z.string(),
  verdict: z.enum(['applied', 'dismissed']),
  decidedAt: z.string(),
  kind: z.enum(SUGGESTION_KINDS),
  spends: z.enum(['better', 'more']),
  metric: z.enum(SUGGESTION_METRICS),
  currency: z.string(),
  windowDays: z.number(),
  gain: SuggestionEstimateSchema.shape.gain,
  observed: ObservedSchema,
  /** Micros a day that moved or came on top, as text; null for a winner. */
  amount: z.string().nullable(),
  basis: z.enum(['applied', 'counterfactual', 'replayed', 'experiment']),
  outcome: z.enum(VERDICTS),
});
export type Regret = z.output<typeof RegretSchema>;
