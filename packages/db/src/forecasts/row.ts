import { z } from 'zod';

export const SURENESS = ['guess', 'fairly', 'very'] as const;
export type Sureness = (typeof SURENESS)[number];

/** Where a forecast puts the outcome, whatever its family: tenth, middle and ninetieth percentile, as fractions. */
export interface ForecastQuantiles {
  p10: number;
  p50: number;
  p90: number;
}

/** A forecast as it was frozen. */
export interface Forecast {
  id: string;
  author: 'person' | 'ai' | 'engine';
  authorId: string | null;
  metric: string;
  windowDays: number;
  /** Null where the stored distribution names none. */
  quantiles: ForecastQuantiles | null;
  sureness: Sureness | null;
  frozenAt: string;
}

const QuantilesSchema = z.object({ p10: z.number(), p50: z.number(), p90: z.number() });

export const ForecastSchema = z
  .object({
    id: z.string(),
    author_kind: z.enum(['person', 'ai', 'engine']),
    author_id: z.string().nullable(),
    metric: z.string(),
    window_days: z.number(),
    distribution: z.unknown(),
    sureness: z.enum(SURENESS).nullable(),
    frozen_at: z.string(),
  })
  .transform(
    (row): Forecast => ({
      id: row.id,
      author: row.author_kind,
      authorId: row.author_id,
      metric: row.metric,
      windowDays: row.window_days,
      quantiles: QuantilesSchema.safeParse(row.distribution).data ?? null,
      sureness: row.sureness,
      frozenAt: row.frozen_at,
    }),
  );
