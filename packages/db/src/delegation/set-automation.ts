import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';

/** Turns all automation on (with a reason) or off; off stops what waits or runs in the same transaction. `stopped` counts that. */
export async function setAutomation(
  db: Db,
  workspaceId: string,
  key: string,
  { on, reason }: { on: boolean; reason: string },
): Promise<{ stopped: number }> {
  return z
    .object({ stopped: z.number() })
    .parse(
      await unwrap(db.rpc('set_automation', { p_workspace_id: workspaceId, p_key: key, p_on: on, p_reason: reason })),
    );
}
