import { sensitiveTopicsOf } from '@upbeat/copilot/library/sensitive';
import { structureTagsOf } from '@upbeat/copilot/library/structure-tags';
import { topicsOf } from '@upbeat/copilot/library/topics';
import { keepOwnResults, listOwnResults } from '@upbeat/db/readings/own-results';
import type { OwnReference } from '@upbeat/db/readings/own-results';
import type { JobContext } from '../define-job';

/** Fewer impressions and a click rate says next to nothing. */
const LEAST_IMPRESSIONS = 1_000;
/** What the database's columns hold. */
const LONGEST = 300;
const MOST_IMPRESSIONS = 2_147_483_647;

/** Every placement with enough impressions becomes an own reference by itself, or follows its results; answers how many changed. */
export async function keepReferences({ db, ticket }: JobContext<unknown>): Promise<number> {
  const results = await listOwnResults(db, ticket.workspaceId, LEAST_IMPRESSIONS);
  const rows = results.flatMap(({ headline, ...result }): OwnReference[] => {
    if (!headline || result.clicks > result.impressions || result.impressions > MOST_IMPRESSIONS) return [];
    return [
      {
        ...result,
        headline: headline.slice(0, LONGEST),
        tags: structureTagsOf(headline),
        field: topicsOf(headline)[0] ?? 'other',
        sensitive: sensitiveTopicsOf(headline).length > 0,
      },
    ];
  });

  return keepOwnResults(db, ticket.workspaceId, rows);
}
