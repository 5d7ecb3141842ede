import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';
import type { DueOutcome } from './list-due-outcomes';

/** Counts of a test by arm and day: trials are impressions for the click rate, clicks for the conversion rate of one action. */
const TestCountsSchema = z.object({
  /** The conversion action; null for the click rate. */
  action: z.string().nullable(),
  /** Placements whose accounts do not report it. */
  leftOut: z.array(z.string()),
  days: z.array(
    z.object({
      placementId: z.string(),
      date: z.string(),
      impressions: z.number(),
      trials: z.number(),
      successes: z.number(),
    }),
  ),
});

/** A due outcome with all it takes to measure it: that of a test has what the test's page counts, and only that. */
export type CountedOutcome = Omit<DueOutcome, 'experiment'> & {
  experiment: (NonNullable<DueOutcome['experiment']> & { counts: z.output<typeof TestCountsSchema> }) | null;
};

/** Fetches what the test of one due outcome counted; that of a suggestion comes back as it is. Service rights. Throws where the counts cannot be read. */
export async function countDueOutcome(
  db: Db,
  workspaceId: string,
  { experiment, ...due }: DueOutcome,
): Promise<CountedOutcome> {
  if (experiment === null) return { ...due, experiment };
  const counts = TestCountsSchema.parse(
    await unwrap(db.rpc('experiment_days', { p_workspace_id: workspaceId, p_experiment_id: experiment.id })),
  );

  return { ...due, experiment: { ...experiment, counts } };
}
