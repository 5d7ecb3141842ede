import { ChannelSchema } from '@upbeat/core/channels';
import {
  ProposalSchema,
  SUGGESTION_KINDS,
  SUGGESTION_METRICS,
  SuggestionForecastSchema,
  WindowDefinitionSchema,
  WindowValuesSchema,
} from '@upbeat/core/suggestion';
import { z } from 'zod';
import type { Db } from '../client';
import { FrozenForecastSchema } from '../forecasts/frozen';
import { unwrap } from '../unwrap';

const DueSchema = z.object({
  id: z.string(),
  campaignId: z.string(),
  from: z.string(),
  to: z.string(),
  verdict: z.enum(['applied', 'dismissed', 'chosen']),
  /** Day of the decision, UTC. */
  decidedOn: z.string(),
  suggestion: z
    .object({
      id: z.string(),
      kind: z.enum(SUGGESTION_KINDS),
      metric: z.enum(SUGGESTION_METRICS),
      channel: ChannelSchema.nullable(),
      proposal: ProposalSchema,
      forecast: SuggestionForecastSchema,
      currency: z.string(),
      action: z.string(),
      /** The metric windows that it cited when it was decided on. */
      windows: z.array(
        z.object({
          placementId: z.string().nullable(),
          definition: WindowDefinitionSchema,
          values: WindowValuesSchema,
        }),
      ),
    })
    .nullable(),
  experiment: z
    .object({
      id: z.string(),
      metric: z.enum(['ctr', 'conversion_rate']),
      randomised: z.boolean(),
      minDays: z.number(),
      minExposures: z.number(),
      arms: z.array(z.object({ placementId: z.string(), share: z.number() })),
    })
    .nullable(),
  /** A forecast whose distribution is none of ours cannot be scored. */
  forecasts: z.array(z.object({ id: z.string(), distribution: FrozenForecastSchema.shape.distribution })),
  /** What else happened in the campaign within the window. */
  changes: z.array(
    z.object({
      id: z.string(),
      noun: z.enum(['placements', 'campaigns', 'decisions']),
      verb: z.string(),
      date: z.string(),
    }),
  ),
});
/** An outcome that waits and whose window is over; what a test counted is fetched for each by itself (count-due-outcome.ts). */
export type DueOutcome = z.output<typeof DueSchema>;

/** Outcomes whose window's last day is over where their results are reported; one whose stored shape is not ours is named in `unread`, never measured. Service rights. */
export async function listDueOutcomes(db: Db, workspaceId: string): Promise<{ due: DueOutcome[]; unread: number }> {
  const rows = z.array(z.unknown()).parse(await unwrap(db.rpc('outcomes_due', { p_workspace_id: workspaceId })));
  const due = rows.flatMap((row) => {
    const read = DueSchema.safeParse(row);
    return read.success ? [read.data] : [];
  });

  return { due, unread: rows.length - due.length };
}
