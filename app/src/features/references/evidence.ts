import { isThin } from '@upbeat/stats/thin';
import type { Reference } from '@upbeat/db/references/row';

const NICE = [0.005, 0.01, 0.02, 0.03, 0.05, 0.08, 0.1, 0.15, 0.2, 0.3, 0.5, 1];

/** The right end of one scale for many rates: the least round share that holds every upper bound that can be read. */
export function rateScale(references: readonly Pick<Reference, 'ctrHigh' | 'impressions' | 'clicks'>[]): number {
  const most = Math.max(0, ...references.filter((one) => !isThin(one)).map((one) => one.ctrHigh));

  return NICE.find((end) => end >= most) ?? 1;
}
