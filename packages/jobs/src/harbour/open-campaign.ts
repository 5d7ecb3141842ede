import { newId } from '@upbeat/core/ids';
import { createCampaign } from '@upbeat/db/campaigns/create-campaign';
import { createExperiment } from '@upbeat/db/experiments/create-experiment';
import { PLACED, RAN } from './accounts';
import type { Cast } from './cast';
import { OPEN_BRIEF, OPEN_LINES } from './content';
import { cleanIdeas, decideOnIdea, draftIdeas, place, rewriteHeadline, sign, submitIdea } from './make-copy';
import type { Submitted } from './make-copy';

/** The campaign that is over by the first boot, and its placements by the names of PLACED. */
export interface OpenCampaign {
  campaignId: string;
  asks: string;
  states: string;
}

const IDEAS = 6;

/** Two ideas, each with its own first line on search and on the feed. */
const PAIRS = [
  { google_rsa: 'asks', meta_feed: 'short' },
  { google_rsa: 'states', meta_feed: 'long' },
] as const;
type Line = keyof typeof OPEN_LINES;

async function writeCopy(cast: Cast, briefId: string): Promise<Record<Line, Submitted>> {
  const { marketer, strategist, workspaceId, calendar } = cast;
  await draftIdeas(cast, briefId, IDEAS);
  const [first, second, ...others] = await cleanIdeas(cast, briefId, OPEN_BRIEF);
  if (!first || !second) throw new Error('The drafter gave fewer than two ideas that may be placed.');
  await calendar.goTo(66, '15:20');
  const submitted: [Line, Submitted][] = [];
  for (const [at, idea] of [first, second].entries()) {
    await decideOnIdea(marketer, workspaceId, idea, 'accepted');
    for (const channel of ['google_rsa', 'meta_feed'] as const) {
      const line = (PAIRS[at] ?? PAIRS[0])[channel];
      await rewriteHeadline(marketer, workspaceId, { ideaId: idea.id, channel }, OPEN_LINES[line]);
      submitted.push([line, await submitIdea(marketer, workspaceId, idea.id, channel)]);
    }
  }

  for (const idea of others)
    await decideOnIdea(strategist, workspaceId, idea, 'rejected', 'Two are enough for a first test.');

  return Object.fromEntries(submitted) as Record<Line, Submitted>;
}

/** From the brief to four ads that run. */
export async function runOpenCampaign(cast: Cast, objectiveId: string): Promise<OpenCampaign> {
  const { owner, strategist, marketer, workspaceId, brandId, calendar } = cast;
  await calendar.goTo(67, '10:15');
  const { id: campaignId, briefId } = await createCampaign(strategist, workspaceId, newId(), {
    brandId,
    name: 'Open from your phone',
    market: OPEN_BRIEF.market,
    channels: OPEN_BRIEF.channels,
    startsOn: calendar.day(RAN.test.from),
    endsOn: calendar.day(RAN.afterTest.to),
    budgetMicros: '18000000000',
    objectiveId,
    objective: null,
    slots: OPEN_BRIEF,
  });
  await calendar.goTo(66, '09:30');
  const copy = await writeCopy(cast, briefId);
  await calendar.goTo(65, '11:00');
  const placed: Partial<Record<Line, string>> = {};
  for (const [line, one] of Object.entries(copy) as [Line, Submitted][]) {
    await sign(line === 'asks' || line === 'states' ? strategist : owner, workspaceId, one);
    placed[line] = await place(marketer, workspaceId, one, PLACED[line], calendar.day(RAN.test.from));
  }
  const { asks = '', states = '' } = placed;

  return { campaignId, asks, states };
}

/** The two search ads in a test, from the day after one of them was proposed to run alone; answers its id. */
export async function startTest(
  { analyst, workspaceId, calendar }: Cast,
  { campaignId, asks, states }: OpenCampaign,
): Promise<string> {
  await calendar.goTo(54, '08:50');

  return createExperiment(analyst, workspaceId, newId(), {
    campaignId,
    name: 'Ask or state, on search',
    hypothesis: 'A question in the first headline is clicked more often than the same thing stated.',
    metric: 'ctr',
    randomised: true,
    minDays: 14,
    minExposures: 10_000,
    startedOn: calendar.day(54),
    arms: [
      { placementId: states, share: 0.5 },
      { placementId: asks, share: 0.5 },
    ],
  });
}
