import type { DayPair } from '../ratio-interval';
import { ratioOfSums } from '../ratio-interval';
import { tQuantile } from '../student-t';

/** Student's t on the logarithm: log(outcome) = mu + sigma x T(df). The quantiles are its own, so that score and picture agree. */
export interface LogT {
  kind: 'log_t';
  mu: number;
  sigma: number;
  df: number;
  p10: number;
  p50: number;
  p90: number;
}

/** What will be measured once a suggestion has run, frozen before it does. */
export interface OutcomeForecast {
  metric: 'ctr' | 'conversion_rate' | 'conversions' | 'value';
  /** The outcome is the ratio of the window after applying over what it is compared with: 1.1 is +10%. */
  scale: 'ratio';
  /** What the metric is counted out of on both sides of the ratio. */
  per: 'impression' | 'click' | 'spend' | 'day';
  /** `before`: the same arms over `beforeDays` whole-week days up to the decision. `holdback`: the part left as it was, at the same time. */
  comparedWith: 'before' | 'holdback';
  beforeDays: number | null;
  windowDays: number;
  distribution: LogT;
}

/** A log-t with its quantiles. */
export function logT(mu: number, sigma: number, df: number): LogT {
  const reach = tQuantile(0.9, df) * sigma;

  return { kind: 'log_t', mu, sigma, df, p10: Math.exp(mu - reach), p50: Math.exp(mu), p90: Math.exp(mu + reach) };
}

/** A day of a ratio with its ISO date. */
export interface DatedPair extends DayPair {
  date: string;
}

/** How much the logarithm of a group's ratio wanders: variance of one day, and what it stands on. */
export interface DaySpread {
  /** Variance of the logarithm of the ratio over the days given. */
  variance: number;
  /** Days that are there, and days of the calendar from the first of them to the last. */
  days: number;
  span: number;
  df: number;
}

const dayNumber = (date: string): number => Date.parse(date) / 86_400_000;

/**
 * Variance of the logarithm of a ratio of sums over the last whole weeks of the days given (all days where they hold fewer than two
 * weeks' days), with days as clusters as in ratio-interval.ts. With two weeks or more each weekday's own mean residual is taken out
 * first: whole weeks are compared with whole weeks, so that the rhythm of the week is no noise. Days may be missing: a weekday is
 * the calendar's, not a place in the list. `days` ascend by date. Null: fewer than 3 days, or nothing counted.
 */
export function daySpread(days: readonly DatedPair[]): DaySpread | null {
  const last = dayNumber(days.at(-1)?.date ?? '');
  const weeks = Math.floor((last - dayNumber(days[0]?.date ?? '') + 1) / 7);
  const whole = days.filter((day) => dayNumber(day.date) > last - 7 * weeks);
  const isWeekly = whole.length >= 14;
  const used = isWeekly ? whole : days;
  const ratio = ratioOfSums(used);
  if (used.length < 3 || ratio === null || ratio === 0) return null;

  const weekdays = used.map((day) => (isWeekly ? dayNumber(day.date) % 7 : 0));
  const residuals = used.map((day) => day.numerator - ratio * day.denominator);
  const groups = [...new Set(weekdays)];
  const means = new Map(
    groups.map((weekday) => {
      const own = residuals.filter((_r, at) => weekdays[at] === weekday);
      return [weekday, own.reduce((sum, x) => sum + x, 0) / own.length];
    }),
  );
  const squares = residuals.reduce((sum, x, at) => sum + (x - (means.get(weekdays[at] ?? 0) ?? 0)) ** 2, 0);
  const total = used.reduce((sum, day) => sum + day.numerator, 0);
  const df = used.length - groups.length;

  return {
    variance: ((used.length / df) * squares) / total ** 2,
    days: used.length,
    span: isWeekly ? 7 * weeks : last - dayNumber(used[0]?.date ?? '') + 1,
    df,
  };
}

/** Variance of the logarithm of after over before by the days alone: what those before happened to bring, and what those after will. */
export function wanderOf(spread: DaySpread, windowDays: number): number {
  return spread.variance * (1 + spread.days / windowDays);
}

/**
 * Forecast of the group's ratio over the window after applying, over the same ratio before: the gain's posterior (mean and
 * variance of its logarithm), plus what the days before happened to bring, plus what the days after will.
 */
export function beforeAfterForecast(
  { metric, per }: Pick<OutcomeForecast, 'metric' | 'per'>,
  gain: { mean: number; variance: number },
  spread: DaySpread,
  windowDays: number,
): OutcomeForecast {
  return {
    metric,
    per,
    scale: 'ratio',
    comparedWith: 'before',
    beforeDays: spread.span,
    windowDays,
    distribution: logT(gain.mean, Math.sqrt(gain.variance + wanderOf(spread, windowDays)), spread.df),
  };
}

/**
 * The same against a part left as it was at the same time: shared days drop out; what is left is chance of both parts'
 * counts (`countPerDay` of the whole group, `share` of it held back) and each part's own day noise (variance of a log rate).
 */
export function holdbackForecast(
  { metric, per }: Pick<OutcomeForecast, 'metric' | 'per'>,
  gain: { mean: number; variance: number },
  rest: { share: number; countPerDay: number; dayNoise: number; df: number },
  windowDays: number,
): OutcomeForecast {
  const counts = rest.countPerDay * windowDays;
  const chance = 1 / (counts * rest.share) + 1 / (counts * (1 - rest.share));
  const variance = gain.variance + chance + (2 * rest.dayNoise) / windowDays;

  return {
    metric,
    per,
    scale: 'ratio',
    comparedWith: 'holdback',
    beforeDays: null,
    windowDays,
    distribution: logT(gain.mean, Math.sqrt(variance), Math.max(3, rest.df)),
  };
}
