import type { Sums } from '@upbeat/db/metrics/sums';
import { NO_SUMS } from '~/features/metrics/ratios';

/** Sums of rows that report every figure: what is not named is nought, and each ratio is of all the rows. */
export function reportedSums(part: Partial<Sums>): Sums {
  const all = { ...NO_SUMS, told: 1, ...part };

  return {
    ...all,
    seen: part.seen ?? all.impressions,
    clicked: part.clicked ?? all.clicks,
    costed: part.costed ?? all.conversions,
    valued: part.valued ?? all.counted,
    earned: part.earned ?? all.value,
  };
}
