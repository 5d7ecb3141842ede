import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';
import { RegretSchema } from './row';
import type { Regret } from './row';

/** Suggestions taken or dismissed whose outcome is measured, newest first, at most 1,000. */
export async function listRegrets(db: Db, workspaceId: string): Promise<Regret[]> {
  return z.array(RegretSchema).parse(await unwrap(db.rpc('regret_rows', { p_workspace_id: workspaceId })));
}
