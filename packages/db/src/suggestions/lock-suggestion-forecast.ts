import { z } from 'zod';
import type { Db } from '../client';
import type { Json } from '../database.types';
import type { Sureness } from '../forecasts/row';
import { unwrap } from '../unwrap';

/**
 * Freezes the caller's forecast (a log-t) of a suggestion as he saw it, and the engine's with it. The same `key` twice freezes once.
 * Throws `stale` when new data changed it since, `conflict` when one is locked already, `invalid_input` for figures that are no log-t.
 */
export async function lockSuggestionForecast(
  db: Db,
  workspaceId: string,
  key: string,
  forecast: { suggestionId: string; rowVersion: number; distribution: object; sureness: Sureness },
): Promise<{ id: string }> {
  const locked = await unwrap(
    db.rpc('lock_suggestion_forecast', {
      p_workspace_id: workspaceId,
      p_key: key,
      p_suggestion_id: forecast.suggestionId,
      p_row_version: forecast.rowVersion,
      p_distribution: forecast.distribution as Json,
      p_sureness: forecast.sureness,
    }),
  );

  return z.object({ id: z.string() }).parse(locked);
}
