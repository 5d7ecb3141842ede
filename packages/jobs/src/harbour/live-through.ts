import { now } from '@upbeat/core/clock';
import { newId } from '@upbeat/core/ids';
import { createCampaign } from '@upbeat/db/campaigns/create-campaign';
import { updateCampaign } from '@upbeat/db/campaigns/update-campaign';
import { readNotices } from '@upbeat/db/notifications/read-notices';
import { setPlacementStatus } from '@upbeat/db/placements/set-placement-status';
import { markVisit } from '@upbeat/db/today/mark-visit';
import { unwrap } from '@upbeat/db/unwrap';
import { RAN } from './accounts';
import type { Cast } from './cast';
import { HARBOUR, SAVINGS_BRIEF } from './content';
import { addRivals, leaveWaiting, openFees, startFees } from './fees-campaign';
import { concludeTest, judgeLessons, judgeSuggestions } from './judge-campaign';
import { handOver, keepBudgets, takeBack } from './hand-over';
import { addLastAudience, addLastFact } from './make-brand';
import { runOpenCampaign, startTest } from './open-campaign';
import { addOwnReferences } from './own-references';
import { askAboutBranch, askAboutShare, askAboutStart, resolveBranch, resolveStart } from './questions';
import { PLATFORMS, silentFile, uploadDays } from './results';
import type { Platform } from './results';
import { setTarget } from './set-targets';
import { uploadFile } from './upload';
import { runDueJobs } from './work';

/** Imports what has come since the last time, on the morning of a day; where nothing is lived through, all at once on the last one. */
type ImportUpTo = (ago: number, platforms?: readonly Platform[]) => Promise<void>;

const LAST_IMPORT = 1;

function importer(cast: Cast): ImportUpTo {
  const next: Record<Platform, number> = { google: RAN.past.from, meta: RAN.past.from };

  return async (ago, platforms = PLATFORMS) => {
    if (!cast.calendar.lived && ago > LAST_IMPORT) return;
    await cast.calendar.goTo(ago, '08:15');
    for (const platform of platforms) {
      await uploadDays(cast, platform, { from: next[platform], to: ago + 1 });
      next[platform] = ago;
    }
    await runDueJobs(cast.worker);
  };
}

/** What people learn of their brand while results come in, and what they keep to themselves until both platforms report alike. */
async function learnMeanwhile(cast: Cast, importUpTo: ImportUpTo): Promise<void> {
  const { owner, strategist, workspaceId, brandId, calendar } = cast;
  await calendar.goTo(47, '15:05');
  await addLastAudience(strategist, workspaceId, brandId);
  await keepBudgets(cast);
  await importUpTo(42, ['google']);
  await calendar.goTo(40, '10:50');
  await addLastFact(owner, workspaceId, brandId);
}

/** The campaign's days are over, and with it every placement. */
async function endCampaign({ strategist, workspaceId }: Cast, id: string): Promise<void> {
  const placements = await unwrap(
    strategist.from('placements').select('id, row_version').eq('workspace_id', workspaceId).eq('campaign_id', id),
  );
  for (const placement of placements)
    await setPlacementStatus(strategist, workspaceId, {
      placementId: placement.id,
      rowVersion: placement.row_version,
      status: 'ended',
    });
  const { row_version } = await unwrap(
    strategist.from('campaigns').select('row_version').eq('workspace_id', workspaceId).eq('id', id).single(),
  );
  await updateCampaign(strategist, workspaceId, { id, rowVersion: row_version }, { status: 'ended' });
}

/** The first turn of the loop: from a brief through results, forecasts and decisions to lessons. */
async function turnOnce(cast: Cast, objectiveId: string, importUpTo: ImportUpTo): Promise<void> {
  const { calendar } = cast;
  const campaign = await runOpenCampaign(cast, objectiveId);
  const questionId = await askAboutBranch(cast, campaign.campaignId);
  await importUpTo(56);
  await judgeSuggestions(cast, campaign);
  const testId = await startTest(cast, campaign);
  await learnMeanwhile(cast, importUpTo);
  await importUpTo(35);
  await concludeTest(cast, campaign, testId);
  await calendar.goTo(34, '10:10');
  await resolveBranch(cast, campaign.campaignId, questionId);
  await judgeLessons(cast);
  await calendar.goTo(32, '17:30');
  await endCampaign(cast, campaign.campaignId);
}

/** The campaign that runs at the first boot: its ideas follow what was learned, its ads are compared as they run. */
async function turnAgain(cast: Cast, objectiveId: string, importUpTo: ImportUpTo): Promise<void> {
  const { calendar } = cast;
  const fees = await openFees(cast, objectiveId);
  const startId = calendar.lived ? await askAboutStart(cast, fees.campaignId) : null;
  await importUpTo(28, ['google']);
  const later = await startFees(cast, fees);
  await calendar.goTo(23, '09:10');
  if (startId !== null) await resolveStart(cast, fees.campaignId, startId);
  await importUpTo(21);
  if (calendar.lived) await handOver(cast);
  await importUpTo(14, ['google']);
  if (calendar.lived) await takeBack(cast);
  await addRivals(cast, fees, later.rival);
  await importUpTo(7);
  await leaveWaiting(cast, later.waiting);
  await leaveWork(cast, fees.campaignId);
}

/** What else waits at the first boot: a brief half written, and a question. */
async function leaveWork(cast: Cast, feesId: string): Promise<void> {
  const { strategist, owner, workspaceId, brandId, calendar } = cast;
  await calendar.goTo(3, '09:30');
  await createCampaign(strategist, workspaceId, newId(), {
    brandId,
    name: 'A little each week',
    market: SAVINGS_BRIEF.market,
    channels: SAVINGS_BRIEF.channels,
    startsOn: null,
    endsOn: null,
    budgetMicros: null,
    objectiveId: null,
    objective: null,
    slots: SAVINGS_BRIEF,
  });
  await calendar.goTo(2, '11:45');
  await askAboutShare(cast, feesId);
  await calendar.goTo(2, '17:10');
  await markVisit(owner, workspaceId);
  await readNotices(owner, workspaceId, now().toISOString());
}

/** A file whose currency nobody stated. */
async function leaveFile({ analyst, workspaceId, calendar }: Cast): Promise<void> {
  await uploadFile(analyst, workspaceId, {
    currency: 'EUR',
    timeZone: HARBOUR.timeZone,
    name: 'meta_ads_weekend.csv',
    text: silentFile(calendar.today),
    platform: 'meta_ads',
    account: 'Harbour Meta',
    wait: true,
  });
}

/** Everything that happens in Harbour, in the order of its days. */
export async function liveThrough(cast: Cast): Promise<void> {
  const { analyst, workspaceId, calendar } = cast;
  const importUpTo = importer(cast);
  await importUpTo(68);
  await addOwnReferences(analyst, workspaceId);
  await calendar.goTo(67, '09:05');
  const objectiveId = await setTarget(cast);
  if (calendar.lived) await turnOnce(cast, objectiveId, importUpTo);
  else await learnMeanwhile(cast, importUpTo);
  await turnAgain(cast, objectiveId, importUpTo);
  await importUpTo(LAST_IMPORT);
  await leaveFile(cast);
}
