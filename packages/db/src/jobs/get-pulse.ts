import { z } from 'zod';
import type { Db } from '../client';
import { unwrapMaybe } from '../unwrap';

const PulseSchema = z.object({
  seq: z.string(),
  jobs: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      status: z.string(),
      progress: z.object({ done: z.number(), total: z.number(), label: z.string() }).nullable().catch(null),
    }),
  ),
});

/** Number of the workspace's last event (text, since it is a bigint) and the jobs under way. */
export type Pulse = z.output<typeof PulseSchema>;

/** The workspace's pulse, or null to who is not (or no longer) a member. */
export async function getPulse(db: Db, workspaceId: string): Promise<Pulse | null> {
  const pulse = await unwrapMaybe(db.rpc('workspace_pulse', { p_workspace_id: workspaceId }));

  return pulse === null ? null : PulseSchema.parse(pulse);
}
