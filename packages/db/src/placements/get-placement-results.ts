import { parseMicros } from '@upbeat/core/money';
import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';

const whole = z.string().transform(BigInt);
/** Null: no row reports it. */
const maybe = whole.nullable();
const Counted = z.object({ currency: z.string(), impressions: maybe, clicks: maybe, spend: maybe });

const ResultsSchema = z.object({
  /** Newest first; currencies stay apart. */
  days: z.array(Counted.extend({ day: z.string() })),
  totals: z.array(Counted.extend({ days: z.number(), firstDay: z.string(), lastDay: z.string() })),
  /** Conversion actions stay apart: they never add. Conversions in millionths, value in micros. */
  actions: z.array(
    z.object({
      currency: z.string(),
      action: z.string(),
      conversions: z
        .string()
        .transform((text) => parseMicros(text) ?? 0n)
        .nullable(),
      value: maybe,
    }),
  ),
});
export type PlacementResults = z.output<typeof ResultsSchema>;

/** What a placement has brought so far; `days` newest days one by one, totals over all. */
export async function getPlacementResults(
  db: Db,
  workspaceId: string,
  placementId: string,
  days: number,
): Promise<PlacementResults> {
  return ResultsSchema.parse(
    await unwrap(
      db.rpc('placement_results', { p_workspace_id: workspaceId, p_placement_id: placementId, p_days: days }),
    ),
  );
}
