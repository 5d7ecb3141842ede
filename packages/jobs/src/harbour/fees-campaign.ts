import { newId } from '@upbeat/core/ids';
import { createCampaign } from '@upbeat/db/campaigns/create-campaign';
import { createExperiment } from '@upbeat/db/experiments/create-experiment';
import { unwrap } from '@upbeat/db/unwrap';
import { PLACED, RAN } from './accounts';
import type { Cast } from './cast';
import { FEES_FEED_LINE, feesBrief } from './content';
import { cleanIdeas, decideOnIdea, draftIdeas, place, rewriteHeadline, sign, submitIdea } from './make-copy';
import type { IdeaRow } from './make-copy';

const IDEAS = 12;

/** The campaign that runs at the first boot. */
export interface FeesCampaign {
  campaignId: string;
  briefId: string;
  /** The offer's last day in words, as the brief has it. */
  until: string;
}

export async function openFees(cast: Cast, objectiveId: string): Promise<FeesCampaign> {
  const { strategist, workspaceId, brandId, calendar } = cast;
  const until = new Intl.DateTimeFormat('en-IE', { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${calendar.day(-90)}T12:00:00Z`),
  );
  const slots = feesBrief(until);
  await calendar.goTo(31, '10:00');
  const { id, briefId } = await createCampaign(strategist, workspaceId, newId(), {
    brandId,
    name: 'Fees you can see',
    market: slots.market,
    channels: slots.channels,
    startsOn: calendar.day(RAN.feesTable.from),
    endsOn: calendar.day(-40),
    budgetMicros: '50000000000',
    objectiveId,
    objective: null,
    slots,
  });

  return { campaignId: id, briefId, until };
}

interface FeesIdeas {
  rival: IdeaRow | undefined;
  waiting: IdeaRow | undefined;
}

/** The ideas that the story takes: the first to run, one that words it otherwise on search, one to wait, one to turn down. */
function castIdeas(
  ideas: readonly IdeaRow[],
): FeesIdeas & Record<'first' | 'table' | 'turnedDown', IdeaRow | undefined> {
  const follows = (idea: IdeaRow) => idea.follows.includes('google_rsa');
  const first = ideas.find(follows) ?? ideas[0];
  const others = ideas.filter((idea) => idea !== first);
  const rival = others.find((idea) => !follows(idea)) ?? others[2];
  const [waiting, turnedDown, table] = others.filter((idea) => idea !== rival);

  return { first, rival, waiting, turnedDown, table };
}

/** Ideas, copy, approvals and placements: one ad on search, one on the feed. Answers the ideas that come later. */
export async function startFees(cast: Cast, fees: FeesCampaign): Promise<FeesIdeas> {
  const { owner, strategist, marketer, workspaceId, calendar } = cast;
  await calendar.goTo(28, '11:00');
  await draftIdeas(cast, fees.briefId, IDEAS);
  const { first, turnedDown, table, ...later } = castIdeas(await cleanIdeas(cast, fees.briefId, feesBrief(fees.until)));
  await calendar.goTo(27, '09:45');
  if (turnedDown)
    await decideOnIdea(owner, workspaceId, turnedDown, 'rejected', 'Right words, wrong month: keep it for the summer.');
  if (!first) return later;
  await decideOnIdea(marketer, workspaceId, first, 'accepted');
  const search = await submitIdea(marketer, workspaceId, first.id, 'google_rsa');
  const feed = await submitIdea(marketer, workspaceId, first.id, 'meta_feed');
  await calendar.goTo(26, '10:30');
  await sign(strategist, workspaceId, search);
  await sign(owner, workspaceId, feed, 'The feed taught us two short sentences. Begin with them, then I sign.');
  await calendar.goTo(26, '15:40');
  await rewriteHeadline(marketer, workspaceId, { ideaId: first.id, channel: 'meta_feed' }, FEES_FEED_LINE);
  const again = await submitIdea(marketer, workspaceId, first.id, 'meta_feed');
  await sign(owner, workspaceId, again);
  const starts = calendar.day(RAN.feesTable.from);
  await place(marketer, workspaceId, search, PLACED.google, starts);
  await place(marketer, workspaceId, again, PLACED.meta, starts);
  // Where nothing is lived through, nobody was there to let AI pause it.
  if (!table || !calendar.lived) return later;
  await decideOnIdea(marketer, workspaceId, table, 'accepted');
  const beside = await submitIdea(marketer, workspaceId, table.id, 'google_rsa');
  await sign(strategist, workspaceId, beside);
  await place(marketer, workspaceId, beside, PLACED.table, starts);

  return later;
}

/** Two weeks later a second ad runs beside each: on search as it comes, on the feed in a test that is not over. */
export async function addRivals(cast: Cast, { campaignId }: FeesCampaign, rival: IdeaRow | undefined): Promise<void> {
  const { owner, marketer, analyst, workspaceId, calendar } = cast;
  if (!rival) return;
  await calendar.goTo(13, '14:00');
  await decideOnIdea(marketer, workspaceId, rival, 'accepted');
  const search = await submitIdea(marketer, workspaceId, rival.id, 'google_rsa');
  const feed = await submitIdea(marketer, workspaceId, rival.id, 'meta_feed');
  await calendar.goTo(12, '09:30');
  const starts = calendar.day(RAN.feesBeside.from);
  for (const copy of [search, feed]) await sign(owner, workspaceId, copy);
  await place(marketer, workspaceId, search, PLACED.rival, starts);
  const beside = await place(marketer, workspaceId, feed, PLACED.rivalFeed, starts);
  const running = await unwrap(
    analyst
      .from('placements')
      .select('id')
      .eq('workspace_id', workspaceId)
      .eq('campaign_id', campaignId)
      .eq('name', PLACED.meta)
      .limit(1),
  );
  const [first] = running;
  if (!first) return;
  await calendar.goTo(11, '08:45');
  await createExperiment(analyst, workspaceId, newId(), {
    campaignId,
    name: 'Two sentences or one, on the feed',
    hypothesis: 'Two short sentences are clicked more often than one, as the campaign before suggests.',
    metric: 'ctr',
    randomised: true,
    minDays: 14,
    minExposures: 50_000,
    startedOn: starts,
    arms: [
      { placementId: beside, share: 0.5 },
      { placementId: first.id, share: 0.5 },
    ],
  });
}

/** Copy that is submitted and not signed yet. */
export async function leaveWaiting(
  { marketer, workspaceId, calendar }: Cast,
  idea: IdeaRow | undefined,
): Promise<void> {
  if (!idea) return;
  await calendar.goTo(4, '16:20');
  await decideOnIdea(marketer, workspaceId, idea, 'accepted');
  await submitIdea(marketer, workspaceId, idea.id, 'google_rsa');
}
