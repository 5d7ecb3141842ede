import { sensitiveTopicsOf } from '@upbeat/copilot/library/sensitive';
import { structureTagsOf } from '@upbeat/copilot/library/structure-tags';
import { topicsOf } from '@upbeat/copilot/library/topics';
import { AppError } from '@upbeat/core/app-error';
import type { NewReference } from '@upbeat/db/references/add-references';
import { shrinkRate } from '@upbeat/stats/shrink';
import type { BetaPrior } from '@upbeat/stats/shrink';
import { wilsonInterval } from '@upbeat/stats/wilson';
import type { OwnResult } from './own-result';

/** Click-through rates of the archive as a beta prior (fitArchivePrior over the shipped file; a test holds the two equal). */
export const ARCHIVE_PRIOR: BetaPrior = { alpha: 1.611175, beta: 106.595075 };

/** Adds to what was counted what statistics and word lists say of it. Needs at least one impression. */
export function measureOwn(result: OwnResult): NewReference {
  const { headline, clicks, impressions } = result;
  const wilson = wilsonInterval(clicks, impressions);
  if (wilson === null)
    throw new AppError('invalid_input', 'A reference was shown at least once.', {
      fields: { impressions: 'Write how often it was shown, 1 or more.' },
    });

  return {
    ...result,
    tags: structureTagsOf(headline),
    field: topicsOf(headline)[0] ?? 'other',
    sensitive: sensitiveTopicsOf(headline).length > 0,
    ctrLow: wilson.low,
    ctrHigh: wilson.high,
    shrunkLow: shrinkRate({ successes: clicks, trials: impressions }, ARCHIVE_PRIOR).low,
  };
}
