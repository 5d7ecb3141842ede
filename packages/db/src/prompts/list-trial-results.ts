import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';
import { TrialScoresSchema } from './trial-row';

const ResultSchema = z
  .object({
    side: z.number(),
    position: z.number(),
    run_id: z.string().nullable(),
    lines: z.unknown(),
    checks: z.object({ checks: z.unknown(), rank: z.unknown() }),
  })
  .transform(({ side, position, run_id: runId, lines, checks }) => ({
    side,
    position,
    runId,
    ...TrialScoresSchema.parse({ lines, ...checks }),
  }));

/** What one side of a dry run wrote on one brief. */
export type TrialResult = z.output<typeof ResultSchema>;

/** What a dry run has so far, brief by brief. */
export async function listTrialResults(db: Db, workspaceId: string, trialId: string): Promise<TrialResult[]> {
  const rows = await unwrap(
    db
      .from('prompt_trial_results')
      .select('side, position, run_id, lines, checks')
      .eq('workspace_id', workspaceId)
      .eq('trial_id', trialId)
      .order('position')
      .order('side')
      .limit(50),
  );

  return rows.map((row) => ResultSchema.parse(row));
}
