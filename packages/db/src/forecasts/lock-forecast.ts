import { z } from 'zod';
import type { Db } from '../client';
import type { Json } from '../database.types';
import { unwrap } from '../unwrap';
import type { Sureness } from './row';

/** Freezes the caller's forecast of an idea; the same `key` twice freezes one. Throws `conflict` when one is locked already. */
export async function lockForecast(
  db: Db,
  workspaceId: string,
  key: string,
  forecast: { ideaId: string; metric: 'ctr'; windowDays: number; distribution: object; sureness: Sureness },
): Promise<{ id: string }> {
  const locked = await unwrap(
    db.rpc('lock_forecast', {
      p_workspace_id: workspaceId,
      p_key: key,
      p_idea_id: forecast.ideaId,
      p_metric: forecast.metric,
      p_window_days: forecast.windowDays,
      p_distribution: forecast.distribution as Json,
      p_sureness: forecast.sureness,
    }),
  );

  return z.object({ id: z.string() }).parse(locked);
}
