import type { StoredDistribution } from '@upbeat/db/forecasts/frozen';
import { blendForecasts } from '@upbeat/stats/judge/blend';
import type { Blend } from '@upbeat/stats/judge/blend';

type OnALog = Extract<StoredDistribution, { kind: 'log_t' | 'lognormal' }>;

/** Whether a distribution is that of a positive quantity, so that it has quantiles and can be blended. */
export function isOnALog(distribution: StoredDistribution | null): distribution is OnALog {
  return distribution?.kind === 'log_t' || distribution?.kind === 'lognormal';
}

/** The even blend of a person's and the engine's forecast; null unless both are of a positive quantity. */
export function blendOf(person: StoredDistribution | null, engine: StoredDistribution | null): Blend | null {
  return isOnALog(person) && isOnALog(engine) ? blendForecasts(person, engine) : null;
}
