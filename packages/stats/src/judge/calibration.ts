import { brierScore } from '../forecast-score';
import type { ProbabilityForecast } from '../forecast-score';
import type { Interval } from '../interval';
import { wilsonInterval } from '../wilson';

/** A bin with fewer outcomes is not drawn. */
export const MIN_BIN = 10;
/** With fewer outcomes in all there is no calibration to speak of. */
export const MIN_CALIBRATION = 20;
const BINS = 5;

/** A share with its 95% Wilson interval. */
export interface Share extends Interval {
  share: number;
}

function shareOf(hits: number, n: number): Share | null {
  const interval = wilsonInterval(hits, n);
  return interval ? { share: hits / n, ...interval } : null;
}

/** Forecasts that said between `from` and `to` (the last bin includes 1). */
export interface ReliabilityBin {
  from: number;
  to: number;
  n: number;
  /** Mean of what was said and share that came true; null under MIN_BIN. */
  said: number | null;
  came: Share | null;
}

/** How a forecaster's probabilities hold up. */
export interface Reliability {
  n: number;
  /** Outcomes still missing for a picture; 0 when there is one. */
  missing: number;
  /** Null under MIN_CALIBRATION. */
  brier: number | null;
  bins: ReliabilityBin[];
}

/** Equal bins of probability from `from` to `to`, and the fewest outcomes of which one is given. */
export interface BinRule {
  from: number;
  to: number;
  bins: number;
  least: number;
}

/** Bins with n, mean said and share come true (Murphy and Winkler, Applied Statistics 26, 1977); said and come are null where n is short. */
export function reliabilityBins(
  forecasts: readonly ProbabilityForecast[],
  { from, to, bins, least }: BinRule,
): ReliabilityBin[] {
  // What is said at an edge is said of the bin above it, however the edge is rounded.
  const binOf = (probability: number) =>
    Math.min(bins - 1, Math.floor(((probability - from) / (to - from)) * bins + 1e-9));

  return Array.from({ length: bins }, (_, at): ReliabilityBin => {
    const own = forecasts.filter(({ probability }) => binOf(probability) === at);
    const said = own.reduce((sum, one) => sum + one.probability, 0) / own.length;
    const hits = own.filter((one) => one.happened).length;
    return {
      from: from + (at * (to - from)) / bins,
      to: from + ((at + 1) * (to - from)) / bins,
      n: own.length,
      said: own.length >= least ? said : null,
      came: own.length >= least ? shareOf(hits, own.length) : null,
    };
  });
}

/** Five equal bins from 0 to 1, and the Brier score. Nothing is given where n is short. */
export function reliability(forecasts: readonly ProbabilityForecast[]): Reliability {
  const n = forecasts.length;

  return {
    n,
    missing: Math.max(0, MIN_CALIBRATION - n),
    brier: n >= MIN_CALIBRATION ? brierScore(forecasts) : null,
    bins: reliabilityBins(forecasts, { from: 0, to: 1, bins: BINS, least: n >= MIN_CALIBRATION ? MIN_BIN : Infinity }),
  };
}

/** A forecast with its 80% interval, and the outcome. */
export interface IntervalForecast {
  p10: number;
  p50: number;
  p90: number;
  outcome: number;
}

/** How often outcomes fell below p10, between p10 and p90 (should be 80%), above p90, and above the median (50%). Null under MIN_CALIBRATION. */
export interface IntervalCalibration {
  n: number;
  missing: number;
  shares: { below: Share | null; inside: Share | null; above: Share | null; overMedian: Share | null } | null;
}

export function intervalCalibration(forecasts: readonly IntervalForecast[]): IntervalCalibration {
  const n = forecasts.length;
  const share = (holds: (one: IntervalForecast) => boolean) => shareOf(forecasts.filter(holds).length, n);
  const shares = {
    below: share((one) => one.outcome < one.p10),
    inside: share((one) => one.outcome >= one.p10 && one.outcome <= one.p90),
    above: share((one) => one.outcome > one.p90),
    overMedian: share((one) => one.outcome > one.p50),
  };

  return { n, missing: Math.max(0, MIN_CALIBRATION - n), shares: n >= MIN_CALIBRATION ? shares : null };
}
