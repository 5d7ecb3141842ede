import type { FrozenDistribution, LogShape } from './frozen-forecast';
import { frozenQuantile, logShape } from './frozen-forecast';

type Single = Exclude<FrozenDistribution, { kind: 'blend' }>;

/** A blend with the quantiles a picture needs. */
export interface Blend {
  kind: 'blend';
  /** Weight of `first` (0 to 1). */
  weight: number;
  first: LogShape;
  second: LogShape;
  p10: number;
  p50: number;
  p90: number;
}

/**
 * Blend of a person's and the engine's forecast: the average of their quantiles on the scale of the logarithm
 * (K. C. Lichtendahl, Y. Grushka-Cockayne and R. L. Winkler, Management Science 59, 2013), so that two who disagree make
 * one forecast in between and not one with two humps. Equal weights unless told otherwise: weights learned from few
 * outcomes do worse than none.
 */
export function blendForecasts(person: Single, engine: Single, weight = 0.5): Blend {
  const shape = { kind: 'blend' as const, weight, first: logShape(person), second: logShape(engine) };

  return {
    ...shape,
    p10: frozenQuantile(shape, 0.1),
    p50: frozenQuantile(shape, 0.5),
    p90: frozenQuantile(shape, 0.9),
  };
}

/** Blend of two probabilities: their log odds averaged (log-linear pool; C. Genest and J. V. Zidek, Statistical Science 1, 1986). Kept off 0 and 1 by 0.001, so that one certain voice is no veto. */
export function blendProbabilities(person: number, engine: number, weight = 0.5): number {
  const odds = (p: number) => {
    const kept = Math.min(0.999, Math.max(0.001, p));
    return Math.log(kept / (1 - kept));
  };
  return 1 / (1 + Math.exp(-(weight * odds(person) + (1 - weight) * odds(engine))));
}
