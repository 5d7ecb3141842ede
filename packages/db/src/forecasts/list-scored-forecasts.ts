import { z } from 'zod';
import type { Db } from '../client';
import { unwrap } from '../unwrap';
import { FrozenForecastSchema } from './frozen';

const ScoredSchema = FrozenForecastSchema.extend({
  mine: z.boolean(),
  subject: z.string(),
  ofRatio: z.boolean(),
  /** How its outcome was read. */
  basis: z.enum(['applied', 'counterfactual', 'experiment', 'told']),
});
/** A forecast that has come out. `subject` is what it was of; two of one subject can be blended. `ofRatio`: of after over before (1 is no change). */
export type ScoredForecast = z.output<typeof ScoredSchema>;

/** One's own forecasts and the engine's that have come out, newest first, at most 3,000. */
export async function listScoredForecasts(db: Db, workspaceId: string): Promise<ScoredForecast[]> {
  return z.array(ScoredSchema).parse(await unwrap(db.rpc('scored_forecasts', { p_workspace_id: workspaceId })));
}
