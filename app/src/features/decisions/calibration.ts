import type { ScoredForecast } from '@upbeat/db/forecasts/list-scored-forecasts';
import { intervalCalibration, reliability } from '@upbeat/stats/judge/calibration';
import type { IntervalCalibration, Reliability } from '@upbeat/stats/judge/calibration';
import { frozenQuantile } from '@upbeat/stats/judge/frozen-forecast';
import type { FrozenDistribution } from '@upbeat/stats/judge/frozen-forecast';
import { blendOf } from '~/features/forecasts/blend-of';

export type Forecaster = 'you' | 'engine' | 'blend';

/** How one forecaster's probabilities and ranges hold up. */
export interface ForecasterRecord {
  who: Forecaster;
  reliability: Reliability;
  intervals: IntervalCalibration;
}

type Said = Pick<ScoredForecast, 'distribution' | 'ofRatio' | 'basis'> & { outcome: number; percentile: number | null };

/** Probability that a frozen distribution puts above a value, by bisection of its quantiles. */
export function probabilityAbove(distribution: FrozenDistribution, value: number): number {
  let low = 0;
  let high = 1;
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2;
    if (frozenQuantile(distribution, middle) < value) low = middle;
    else high = middle;
  }
  return 1 - (low + high) / 2;
}

function recordOf(who: Forecaster, all: readonly Said[]): ForecasterRecord {
  const probabilities = all.flatMap(({ distribution, outcome, ofRatio, basis }) => {
    // Arms side by side share their days: the chance of a rise after against before was of something wider.
    if (distribution === null || basis === 'counterfactual') return [];
    if (distribution.kind === 'probability')
      return [{ probability: distribution.probability, happened: outcome === 1 }];
    // A ratio says how likely the figure was to rise; a rate says nothing of the kind.
    return ofRatio ? [{ probability: probabilityAbove(distribution, 1), happened: outcome > 1 }] : [];
  });
  const ranges = all.flatMap(({ distribution, outcome, percentile }) => {
    if (distribution === null || distribution.kind === 'probability') return [];
    // The percentile is of the very distribution that was scored, whatever the basis: on its scale every range is the same.
    if (percentile !== null) return [{ p10: 0.1, p50: 0.5, p90: 0.9, outcome: percentile }];
    return [{ p10: distribution.p10, p50: distribution.p50, p90: distribution.p90, outcome }];
  });

  return { who, reliability: reliability(probabilities), intervals: intervalCalibration(ranges) };
}

/** One's own record, the engine's, and that of their blend over the subjects that both forecast and that were measured after against before. */
export function forecasterRecords(scored: readonly ScoredForecast[]): ForecasterRecord[] {
  const said = (one: ScoredForecast): Said[] =>
    one.score ? [{ ...one, outcome: one.score.observed, percentile: one.score.percentile }] : [];
  const own = scored.filter((one) => one.mine);
  const engine = scored.filter((one) => one.author === 'engine');
  const bySubject = new Map(engine.map((one) => [one.subject, one]));
  const blends = own.flatMap((one): Said[] => {
    if (one.basis === 'counterfactual') return [];
    const blend = blendOf(one.distribution, bySubject.get(one.subject)?.distribution ?? null);
    return blend && one.score ? [{ ...one, distribution: blend, outcome: one.score.observed, percentile: null }] : [];
  });

  return [recordOf('you', own.flatMap(said)), recordOf('engine', engine.flatMap(said)), recordOf('blend', blends)];
}
