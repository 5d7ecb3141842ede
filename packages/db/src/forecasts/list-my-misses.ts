import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';
import { SURENESS } from './row';

const MissSchema = z.object({ sureness: z.enum(SURENESS), median: z.number(), outcome: z.number() });
/** A forecast of one's own that has come out: how sure, the median named, and what was measured. */
export type PastForecast = z.output<typeof MissSchema>;

/** The caller's own last 200 that have come out. */
export async function listMyMisses(db: Db, workspaceId: string): Promise<PastForecast[]> {
  return z.array(MissSchema).parse(await unwrap(db.rpc('my_misses', { p_workspace_id: workspaceId })));
}
