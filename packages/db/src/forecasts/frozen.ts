import { z } from 'zod';
import { SURENESS } from './row';

const LogShape = z.object({ mu: z.number(), sigma: z.number(), df: z.number().nullable() });
const quantiles = { p10: z.number(), p50: z.number(), p90: z.number() };

/** Frozen distributions as they are stored: of a ratio or a rate, or the probability that something happens. */
const DistributionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('log_t'), mu: z.number(), sigma: z.number(), df: z.number(), ...quantiles }),
  z.object({
    kind: z.literal('lognormal'),
    mu: z.number(),
    sigma: z.number(),
    n: z.number().optional(),
    ...quantiles,
  }),
  z.object({ kind: z.literal('blend'), weight: z.number(), first: LogShape, second: LogShape, ...quantiles }),
  z.object({ kind: z.literal('probability'), probability: z.number() }),
]);
export type StoredDistribution = z.output<typeof DistributionSchema>;

/** Score once the outcome is in; `percentile` is the share of the distribution at or below what happened. */
const ScoreSchema = z.object({
  kind: z.enum(['crps', 'brier']),
  score: z.number(),
  observed: z.number(),
  percentile: z.number().nullable(),
});

export const FrozenForecastSchema = z.object({
  id: z.string(),
  author: z.enum(['person', 'ai', 'engine']),
  authorId: z.string().nullable(),
  /** Display name of a person; null for the engine and AI. */
  name: z.string().nullable(),
  metric: z.string(),
  windowDays: z.number(),
  /** Null where what is stored is no distribution of ours. */
  distribution: DistributionSchema.nullable().catch(null),
  sureness: z.enum(SURENESS).nullable(),
  frozenAt: z.string(),
  score: ScoreSchema.nullable(),
});
/** A forecast with its whole distribution, as it is drawn and scored. */
export type FrozenForecast = z.output<typeof FrozenForecastSchema>;
