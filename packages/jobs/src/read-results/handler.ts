import { getResultsToRead } from '@upbeat/db/readings/results-to-read';
import { storeReadings } from '@upbeat/db/readings/store-readings';
import { enqueueApplying } from '@upbeat/db/suggestions/apply-automatically';
import type { JobContext, JobHandler } from '../define-job';
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
  const measured = await measureOutcomes(context, campaigns);
  const all: CampaignData[] = [];
  let suggested = 0;
  for (const [at, campaign] of campaigns.entries()) {
    step(at + 1, campaign.name);
    const data = await loadCampaign(db, ticket.workspaceId, campaign);
    if (!data) {
      // Nothing is left to read: what stood on it goes.
      await storeReadings(db, ticket.workspaceId, campaign.id, { readings: [], suggestions: [], watermark });
      continue;
    }
    all.push(data);
    suggested += await readCampaign(context, data);
  }
  step(campaigns.length + 1, 'lessons');
  const weighed = await weighLessons(context, all);
  step(campaigns.length + 2, 'own results');
  const kept = await keepReferences(context);
  signal.throwIfAborted();
  const applying = await enqueueApplying(db, ticket.workspaceId);

  return { suggested, measured, weighed, kept, applying };
};
