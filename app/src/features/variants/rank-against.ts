import { compareHeadlines } from '@upbeat/copilot/rank/compare-headlines';
import type { HeadlineComparison } from '@upbeat/copilot/rank/compare-headlines';
import type { HeadlineRanker } from '@upbeat/copilot/rank/model-file';
import { rankHeadlines } from '@upbeat/copilot/rank/rank-headlines';

/** Headlines to rank; `yardstick` is where the one stands that all are compared with, null for whichever is first. */
export interface RankRequest {
  headlines: readonly string[];
  yardstick: number | null;
}

/** A headline at its place, 1 the best. `at` is where it stood in the request. */
export interface RankedRow {
  at: number;
  place: number;
  /** This headline (first) against the yardstick (second); null for the yardstick itself. */
  against: HeadlineComparison | null;
}

/** Rows by place, and what is to be said of all of them. */
export interface Ranking {
  rows: RankedRow[];
  /** Place of the yardstick. */
  yardstick: number;
  caveat: string;
}

/** Ranks headlines and compares each with the yardstick. The best is the yardstick where none is chosen. */
export function rankAgainst(ranker: HeadlineRanker, { headlines, yardstick }: RankRequest): Ranking {
  const ranked = rankHeadlines(ranker, headlines);
  const measure = ranked.find(({ at }) => at === yardstick) ?? ranked[0];

  return {
    rows: ranked.map(({ at, place, headline }) => ({
      at,
      place,
      against: measure && at !== measure.at ? compareHeadlines(ranker, headline, measure.headline) : null,
    })),
    yardstick: measure?.place ?? 1,
    caveat: ranker.about.caveat,
  };
}
