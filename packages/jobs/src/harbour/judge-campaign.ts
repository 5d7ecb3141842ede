import { decideOnSuggestion } from '@upbeat/commands/results/decide-on-suggestion';
import type { Channel } from '@upbeat/core/channels';
import { addDays } from '@upbeat/core/clock';
import { newId } from '@upbeat/core/ids';
import type { Db } from '@upbeat/db/client';
import { decideExperiment } from '@upbeat/db/experiments/decide-experiment';
import { moveExperiment } from '@upbeat/db/experiments/move-experiment';
import { listMyMisses } from '@upbeat/db/forecasts/list-my-misses';
import { judgeLesson } from '@upbeat/db/lessons/judge-lesson';
import { lockSuggestionForecast } from '@upbeat/db/suggestions/lock-suggestion-forecast';
import { unwrap } from '@upbeat/db/unwrap';
import { personForecast } from '@upbeat/stats/judge/person-scale';
import type { Sureness } from '@upbeat/stats/judge/person-scale';
import { RAN } from './accounts';
import type { Cast } from './cast';
import type { OpenCampaign } from './open-campaign';
import { runDueJobs } from './work';

/** What the engine proposes now for a channel of a campaign, if it proposes anything. */
async function openSuggestion(
  { analyst, workspaceId }: Cast,
  campaignId: string,
  channel: Channel,
): Promise<{ suggestionId: string; rowVersion: number } | null> {
  const rows = await unwrap(
    analyst
      .from('suggestions')
      .select('id, row_version')
      .eq('workspace_id', workspaceId)
      .eq('campaign_id', campaignId)
      .eq('channel', channel)
      .eq('status', 'open')
      .limit(1),
  );
  const [row] = rows;

  return row ? { suggestionId: row.id, rowVersion: row.row_version } : null;
}

async function forecast(
  db: Db,
  workspaceId: string,
  shown: { suggestionId: string; rowVersion: number },
  { ratio, sureness }: { ratio: number; sureness: Sureness },
): Promise<void> {
  const distribution = personForecast(ratio, sureness, await listMyMisses(db, workspaceId));
  await lockSuggestionForecast(db, workspaceId, newId(), { ...shown, distribution, sureness });
}

/** On the feed people forecast and follow; on search they turn the proposal down, to put the same two ads in a test. */
export async function judgeSuggestions(cast: Cast, { campaignId }: OpenCampaign): Promise<void> {
  const { strategist, marketer, analyst, workspaceId, calendar } = cast;
  const feed = await openSuggestion(cast, campaignId, 'meta_feed');
  const search = await openSuggestion(cast, campaignId, 'google_rsa');
  await calendar.goTo(55, '09:50');
  if (feed) {
    await forecast(marketer, workspaceId, feed, { ratio: 1.25, sureness: 'guess' });
    await forecast(strategist, workspaceId, feed, { ratio: 1.1, sureness: 'fairly' });
    await decideOnSuggestion(strategist, workspaceId, {
      ...feed,
      key: newId(),
      choice: 'apply',
      also: '',
      reason: 'The short one has led every day. Two weeks of it alone cost us little if we are wrong.',
    });
  }
  await calendar.goTo(55, '13:15');
  if (search)
    await decideOnSuggestion(analyst, workspaceId, {
      ...search,
      key: newId(),
      choice: 'dismiss',
      also: '',
      reason: 'We would rather know than guess: the same two ads go into a test tomorrow.',
    });
}

/** The test's days are over: the analyst stops it, the strategist concludes from it. */
export async function concludeTest(cast: Cast, { asks }: OpenCampaign, testId: string): Promise<void> {
  const { strategist, analyst, worker, workspaceId, calendar } = cast;
  const version = async (): Promise<number> =>
    (
      await unwrap(
        analyst.from('experiments').select('row_version').eq('workspace_id', workspaceId).eq('id', testId).single(),
      )
    ).row_version;
  await calendar.goTo(35, '10:40');
  await moveExperiment(analyst, workspaceId, newId(), {
    experimentId: testId,
    rowVersion: await version(),
    status: 'stopped',
    on: calendar.day(36),
  });
  await calendar.goTo(RAN.test.to, '09:20');
  await decideExperiment(strategist, workspaceId, newId(), {
    experimentId: testId,
    rowVersion: await version(),
    keep: asks,
    choice: 'Keep the question',
    reason: 'It was planned to decide by this, and it came out clear of zero.',
  });
  await runDueJobs(worker);
}

/** Of one pair of ads only one lesson is kept: the one that a test stands behind. */
export async function judgeLessons(cast: Cast): Promise<void> {
  const { strategist, workspaceId, calendar } = cast;
  await calendar.goTo(33, '11:30');
  const lessons = await unwrap(
    strategist
      .from('lessons')
      .select('id, row_version, claim, wrong_if, expires_on, facts')
      .eq('workspace_id', workspaceId)
      .eq('status', 'draft')
      .order('id'),
  );
  for (const { id, row_version, claim, wrong_if, expires_on, facts } of lessons) {
    const isUntested = (facts as { basis?: string }).basis === 'counterfactual';
    await judgeLesson(strategist, workspaceId, newId(), {
      lessonId: id,
      rowVersion: row_version,
      verdict: isUntested ? 'rejected' : 'accepted',
      reason: isUntested ? 'The same two ads as the test; the test says it better.' : '',
      claim,
      wrongIf: wrong_if,
      expiresOn: isUntested ? expires_on : addDays(calendar.today, 150),
    });
  }
}
