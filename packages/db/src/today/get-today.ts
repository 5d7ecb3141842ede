import { AppError } from '@upbeat/core/app-error';
import type { Db } from '../client';
import { unwrapMaybe } from '../unwrap';
import { TodaySchema } from './row';
import type { Today } from './row';

/**
 * What waits for the caller (the oldest `limit` told in full), what is under way, and what changed since an ISO instant. Throws
 * `not_found` to who is no member.
 */
export async function getToday(
  db: Db,
  workspaceId: string,
  { since, limit }: { since: string; limit: number },
): Promise<Today> {
  const today = await unwrapMaybe(db.rpc('today', { p_workspace_id: workspaceId, p_since: since, p_limit: limit }));
  if (today === null) throw new AppError('not_found', 'That workspace is not here, or not yours to see.');

  return TodaySchema.parse(today);
}
