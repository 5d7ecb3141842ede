import { tQuantile } from '../student-t';
import type { ArmWindow } from '../suggest/arm-window';
import { CLICK_RATE, CONVERSION_RATE, daysTogether, dayTable } from '../suggest/arm-window';
import { fitDayModel } from '../suggest/day-model';
import type { MeasuredRatio } from './measured-change';

/** One part of a group over the days on which arms ran side by side. */
export interface Part {
  count: number;
  exposure: number;
}

/** The rate of some arms over that of others, within days. */
export interface GroupEffect extends MeasuredRatio {
  /** The days that were compared (ISO dates, oldest first): those on which arms ran side by side. */
  dates: string[];
  /** Standard error of the ratio's logarithm. */
  logSe: number;
  inside: Part;
  outside: Part;
}

export interface GroupQuestion {
  arms: readonly ArmWindow[];
  metric: 'ctr' | 'conversion_rate';
  /** Arms whose rate is asked for. */
  inside: ReadonlySet<string>;
  /** Held against the other arms, or against the mix of all. */
  against: 'others' | 'all';
}

const MEASURES = { ctr: CLICK_RATE, conversion_rate: CONVERSION_RATE } as const;
const sum = (row: readonly number[]) => row.reduce((total, x) => total + x, 0);

/**
 * How some arms of a group did against the others, or against the mix of all, on the days on which arms ran side by side: what
 * the days share drops out as in day-model.ts, the interval holds chance and day-to-day noise (delta method on the logarithms,
 * Student's t, 80%). Nothing is pulled towards the middle: this measures, it does not foretell. Null where they never ran together.
 */
export function groupEffect({ arms, metric, inside, against }: GroupQuestion): GroupEffect | null {
  const table = daysTogether(dayTable(arms, MEASURES[metric]));
  const shown = table.exposure.map(sum);
  const counted = table.count.map(sum);
  const isIn = arms.map((arm) => inside.has(arm.armId));
  const part = (of: readonly boolean[]): Part => ({
    count: sum(counted.filter((_, at) => of[at])),
    exposure: sum(shown.filter((_, at) => of[at])),
  });
  const isOut = isIn.map((own) => !own);
  const [own, others] = [part(isIn), part(isOut)];
  if (table.dates.length < 3 || own.exposure === 0 || others.exposure === 0 || sum(counted) === 0) return null;

  const model = fitDayModel(table);
  const weights = model.logIndex.map((log, at) => (shown[at] ?? 0) * Math.exp(log));
  const outside = against === 'all' ? isIn.map(() => true) : isOut;
  const share = (of: readonly boolean[]) => {
    const total = sum(weights.filter((_, at) => of[at]));
    const exposure = sum(shown.filter((_, at) => of[at]));
    return { log: Math.log(total / exposure), parts: weights.map((w, at) => (of[at] ? w / total : 0)) };
  };
  const [top, bottom] = [share(isIn), share(outside)];
  const variance = sum(model.variance.map((v, at) => v * ((top.parts[at] ?? 0) - (bottom.parts[at] ?? 0)) ** 2));
  const log = top.log - bottom.log;
  const half = tQuantile(0.9, Math.max(3, model.df)) * Math.sqrt(variance);

  return {
    ratio: Math.exp(log),
    low: Math.exp(log - half),
    high: Math.exp(log + half),
    dates: table.dates,
    logSe: Math.sqrt(variance),
    inside: own,
    outside: others,
  };
}
