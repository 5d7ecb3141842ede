import { listTestedPlacements } from '@upbeat/db/experiments/list-tested-placements';
import { getResultsToRead } from '@upbeat/db/readings/results-to-read';
import { storeReadings } from '@upbeat/db/readings/store-readings';
import { enqueueApplying } from '@upbeat/db/suggestions/apply-automatically';
import type { JobContext, JobHandler } from '../define-job';
import { apart, reportFailures } from './apart';
import type { Failure } from './apart';
import { loadCampaign } from './campaign-data';
import type { CampaignData } from './campaign-data';
import { keepReferences } from './keep-references';
import { weighLessons } from './lessons/weigh-lessons';
import { measureOutcomes } from './measure/measure-outcomes';
import { readBudgets } from './read-budgets';
import { readWinners } from './read-winners';

/** Reads one campaign and stores what the engine says of it. */
async function readCampaign({ db, ticket }: JobContext<unknown>, data: CampaignData): Promise<number> {
  const parts = [readWinners(data), readBudgets(data)];
  const stored = await storeReadings(db, ticket.workspaceId, data.campaign.id, {
    readings: parts.flatMap((part) => part.readings),
    suggestions: parts.flatMap((part) => part.suggestions),
    watermark: data.results.watermark,
  });

  return stored.created;
}

/**
 * Reads a workspace's results anew, in an order in which each step stands on what is stored: outcomes that are due, lessons, own
 * references, what the engine proposes, and what AI may apply. Every step may be run again from the start and adds nothing twice.
 * One outcome, campaign or lesson that fails stops no other: the rest is read, then the job fails and says which part it was.
 */
export const readResultsHandler: JobHandler<Record<string, never>> = async (context) => {
  const { db, ticket, signal, progress } = context;
  const { campaigns, watermark } = await getResultsToRead(db, ticket.workspaceId);
  const total = campaigns.length + 3;
  const step = (done: number, label: string): void => {
    signal.throwIfAborted();
    progress({ done, total, label });
  };

  step(0, 'outcomes');
  const failures: Failure[] = [];
  const measured = await measureOutcomes(context, campaigns, failures);
  const tested = await listTestedPlacements(db, ticket.workspaceId);
  const all: CampaignData[] = [];
  let suggested = 0;
  for (const [at, campaign] of campaigns.entries()) {
    step(at + 1, campaign.name);
    const created = await apart(context, failures, { part: 'campaign', id: campaign.id }, async () => {
      const data = await loadCampaign(db, ticket.workspaceId, campaign, tested);
      if (data) {
        all.push(data);
        return readCampaign(context, data);
      }
      // Nothing is left to read: what stood on it goes.
      await storeReadings(db, ticket.workspaceId, campaign.id, { readings: [], suggestions: [], watermark });
      return 0;
    });
    suggested += created ?? 0;
  }
  step(campaigns.length + 1, 'lessons');
  const weighed = await weighLessons(context, all, failures);
  step(campaigns.length + 2, 'own results');
  const own = { part: 'own results', id: ticket.workspaceId } as const;
  const kept = await apart(context, failures, own, () => keepReferences(context));
  signal.throwIfAborted();
  const applying = await enqueueApplying(db, ticket.workspaceId);
  reportFailures(failures);

  return { suggested, measured, weighed, kept, applying };
};
